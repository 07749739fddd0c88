import type { Range } from '../../post/edit';
import type { Label } from '../model/labels';
import type { Judgement } from '../model/model';
import type { Sentence } from '../text/sentences';
import type { Word } from '../text/words';
import { asks, asksTooMuch, deniesAsking, situations, wantedBefore, wants } from './frames';

/**
 * The evidence of one sentence: what the model says of it, moved by the frames that it shows. Each number is above 0
 * for yes. A sentence in quotation marks is somebody else's and shows nothing.
 */
export class Evidence {
  readonly #sentence: Sentence;
  readonly #judgement: Judgement;
  #ask: number | undefined;
  #situation: number | undefined;
  #wish: number | undefined;

  constructor(sentence: Sentence, judgement: Judgement) {
    this.#sentence = sentence;
    this.#judgement = judgement;
  }

  /** What the model says alone. */
  of(label: Label): number {
    return this.#sentence.isQuoted ? -1 : this.#judgement.of(label);
  }

  /** The words that speak most for a label, as a range of the output. */
  strongest(label: Label, words: readonly Word[]): Range {
    return this.#judgement.strongest(label, this.#sentence, words);
  }

  /** The reader is asked for something. */
  get ask(): number {
    this.#ask ??= this.#weighAsk();
    return this.#ask;
  }

  /** It says where the writer stands. */
  get situation(): number {
    this.#situation ??= this.#weighSituation();
    return this.#situation;
  }

  /** It says where the writer wants to go. */
  get wish(): number {
    this.#wish ??= this.#weighWish();
    return this.#wish;
  }

  #weighAsk(): number {
    if (this.#sentence.isQuoted) return -1;
    const { key, isQuestion } = this.#sentence;
    const framed = asks.some((frame) => frame.test(key)) || asksTooMuch.some((frame) => frame.test(key));
    const denied = !isQuestion && deniesAsking.test(key);
    return this.#judgement.of('ask') + (framed ? 1 : -0.5) - (denied ? 3 : 0);
  }

  #weighSituation(): number {
    if (this.#sentence.isQuoted) return -1;
    const frames = situations.filter((frame) => frame.test(this.#sentence.key)).length;
    const questions = this.#sentence.isQuestion ? 1.5 : 0;
    return this.#judgement.of('situation') + Math.min(frames, 2) * 0.7 - questions;
  }

  #weighWish(): number {
    if (this.#sentence.isQuoted) return -1;
    const { key } = this.#sentence;
    return this.#judgement.of('target') + (wants.test(key) || wantedBefore.test(key) ? 1 : -0.5);
  }
}
