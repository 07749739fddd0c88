import type * as vscode from 'vscode';

/** Small files that all windows of VS Code share (`src/node`). */
export interface SharedFiles {
  read(name: string): Promise<string | undefined>;
  change(name: string, change: (text: string | undefined) => string): Promise<void>;
  /** Takes something for this window; false where another one was faster. */
  claim(name: string): Promise<boolean>;
}

/** What the browser has instead: it keeps what it is told, but tells nothing apart between windows. */
export function inMemento(memento: vscode.Memento): SharedFiles {
  const key = (name: string) => `signpost.shared.${name}`;
  const claimed = new Set<string>();
  return {
    read: async (name) => memento.get<string>(key(name)),
    change: async (name, change) => {
      await memento.update(key(name), change(memento.get<string>(key(name))));
    },
    claim: async (name) => {
      if (claimed.has(name)) return false;
      claimed.add(name);
      return true;
    },
  };
}
