import type * as z from 'zod/mini';
import { type Protocol, readMessage } from '../protocol/protocol';

/** The view's end of the pipe to the host, and the little that a view keeps while it is hidden. */
export interface Channel<ToHost> {
  send(message: ToHost): void;
  /** What `keep` kept last, when it fits the schema still. */
  kept<State>(schema: z.ZodMiniType<State>): State | undefined;
  keep(state: unknown): void;
}

/** Opens the pipe. What the host says and is no message of the protocol is left alone. */
export function openChannel<ToHost, ToView>(
  protocol: Protocol<ToHost, ToView>,
  receive: (message: ToView) => void,
): Channel<ToHost> {
  const host = acquireVsCodeApi();
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const read = readMessage(protocol.toView, event.data);
    if (read.ok) receive(read.message);
  });
  return {
    send: (message) => host.postMessage(message),
    kept: (schema) => {
      const parsed = schema.safeParse(host.getState());
      return parsed.success ? parsed.data : undefined;
    },
    keep: (state) => host.setState(state),
  };
}
