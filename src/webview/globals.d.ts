// What VS Code gives to the page of a webview.

interface WebviewApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

/** May be called once in the life of a page. */
declare function acquireVsCodeApi(): WebviewApi;
