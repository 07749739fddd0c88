import type * as vscode from 'vscode';
import { type Protocol, readMessage } from '../../protocol/protocol';

/** The host's end of the pipe to a view. */
export interface ViewChannel<ToView> extends vscode.Disposable {
  send(message: ToView): void;
}

/** Where messages are noted that no view of ours sends. */
export interface ViewLog {
  error(message: string): void;
}

/**
 * Opens the pipe to a view. A page that is hidden is gone, and what is sent meanwhile with it: whoever sends answers
 * the first message of the page that comes next with everything.
 */
export function openChannel<ToHost, ToView>(
  webview: vscode.Webview,
  protocol: Protocol<ToHost, ToView>,
  receive: (message: ToHost) => void,
  log: ViewLog,
): ViewChannel<ToView> {
  let isOpen = true;
  const listener = webview.onDidReceiveMessage((received: unknown) => {
    const read = readMessage(protocol.toHost, received);
    if (read.ok) receive(read.message);
    else log.error(`A message of a view was left alone. ${read.problem}`);
  });
  return {
    send: (message) => {
      if (isOpen) void webview.postMessage(message);
    },
    dispose: () => {
      isOpen = false;
      listener.dispose();
    },
  };
}
