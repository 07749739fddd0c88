/** @typedef {import('../../eval/firing').Firing} Firing */
/** @typedef {{ rule: string, gained: Firing[], lost: Firing[] }} Difference the texts on which a rule fires anew, or no more */

/**
 * What changed between two runs over the same texts, by rule; the rules that changed most come first.
 * @param {readonly Firing[]} then
 * @param {readonly Firing[]} now
 * @returns {Difference[]}
 */
export function differences(then, now) {
  const ids = [...new Set([...then, ...now].flatMap(({ rules }) => rules))];
  return ids
    .map((rule) => ({ rule, gained: firesOnlyIn(now, then, rule), lost: firesOnlyIn(then, now, rule) }))
    .filter(({ gained, lost }) => gained.length + lost.length > 0)
    .sort(
      (a, b) =>
        b.gained.length + b.lost.length - a.gained.length - a.lost.length || (a.rule < b.rule ? -1 : 1),
    );
}

/**
 * @param {readonly Firing[]} one
 * @param {readonly Firing[]} other the same texts in the same order
 * @param {string} rule
 */
function firesOnlyIn(one, other, rule) {
  return one.filter(({ rules }, index) => rules.includes(rule) && !other[index]?.rules.includes(rule));
}
