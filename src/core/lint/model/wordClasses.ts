import jobNouns from '../lexicon/job-nouns.txt';
import wordClasses from '../lexicon/word-classes.txt';

const linesOf = (file: string) => file.split('\n').filter((line) => line !== '' && !line.startsWith('#'));

/**
 * By word, the name of its class: of the words that do the same in a sentence, whatever their form. What is learned of
 * one of them holds for all. Job nouns are two classes, one and several.
 */
export const classOfWord: ReadonlyMap<string, string> = new Map([
  ...linesOf(jobNouns).flatMap((noun): [string, string][] => [
    [noun, 'jobNoun'],
    [`${noun}s`, 'jobNouns'],
  ]),
  ...linesOf(wordClasses).flatMap((line) => {
    const [name = '', ...words] = line.split(' ');
    return words.map((word): [string, string] => [word, name]);
  }),
]);
