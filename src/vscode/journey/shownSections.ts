import { toTreeItem } from './journeyItem';
import type { Section, SectionNode } from './journeyNode';

/**
 * The sections as VS Code knows them. A section stays the same object while its content changes, so that it can be
 * drawn anew alone: while rows are drawn anew, VS Code drops what a person does in them, such as a tick.
 */
export class ShownSections {
  #sections: readonly SectionNode[] = [];
  #looks: ReadonlyMap<Section, string> | undefined;

  /** In the order of the view. */
  get all(): readonly SectionNode[] {
    return this.#sections;
  }

  /** Takes in the sections as they are now. */
  take(sections: readonly SectionNode[]): void {
    const before = new Map(this.#sections.map((one) => [one.section, one]));
    this.#sections = sections.map((now) => Object.assign(before.get(now.section) ?? now, now));
    this.#looks ??= this.#looksNow();
  }

  /** Those that look other than at the last call, or at first; undefined when sections came or went. */
  changed(): SectionNode[] | undefined {
    const before = this.#looks;
    const looks = this.#looksNow();
    this.#looks = looks;
    const isSameList =
      looks.size === before?.size && this.#sections.every(({ section }) => before.has(section));
    return isSameList
      ? this.#sections.filter(({ section }) => looks.get(section) !== before.get(section))
      : undefined;
  }

  #looksNow(): ReadonlyMap<Section, string> {
    return new Map(this.#sections.map((one) => [one.section, lookOf(one)]));
  }
}

/** What is seen of a section, and what its commands go by. */
function lookOf({ children, count }: SectionNode): string {
  return JSON.stringify([count, children.map((node) => [node, toTreeItem(node)])]);
}
