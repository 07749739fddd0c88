/**
 * Keeps the focus in the page from getting lost: when the page has it back, it goes to what had it last.
 * @param otherwise gives it a place where nothing had it yet, or where that is gone
 * @returns does the same at any time, where nothing in the page has the focus
 */
export function holdFocus(otherwise: () => void): () => void {
  let last: HTMLElement | SVGElement | undefined;
  const take = () => {
    if (document.activeElement !== document.body) return;
    if (last?.isConnected) last.focus();
    else otherwise();
  };
  document.addEventListener('focusin', ({ target }) => {
    last = target as HTMLElement | SVGElement;
  });
  window.addEventListener('focus', take);
  return take;
}
