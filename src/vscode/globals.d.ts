// What the Node and the browser extension host both have globally. Everything else of either stays unknown here.

type Timer = { readonly __timer: never };

declare function setTimeout(callback: () => void, milliseconds?: number): Timer;
declare function clearTimeout(timer: Timer | undefined): void;
declare function setInterval(callback: () => void, milliseconds?: number): Timer;
declare function clearInterval(timer: Timer | undefined): void;
declare function queueMicrotask(callback: () => void): void;

declare class TextEncoder {
  encode(text?: string): Uint8Array;
}

declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean });
  decode(bytes?: Uint8Array): string;
}

declare class URL {
  constructor(url: string, base?: string);
  static canParse(url: string, base?: string): boolean;
  readonly href: string;
  readonly protocol: string;
  readonly hostname: string;
  readonly pathname: string;
}

interface Crypto {
  getRandomValues<T extends Uint8Array>(array: T): T;
  randomUUID(): string;
}
declare const crypto: Crypto;
