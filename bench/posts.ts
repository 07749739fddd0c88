/** Sentences of an ordinary ask, among them an emoji: real posts have one, and it doubles the cost of every scan. */
const sentences = [
  'In March the hotel where I ran the front desk for eight years closed, and 41 of us went with it.',
  'What I liked best was the night audit: finding the one booking in four hundred that did not add up 🙂.',
  'Since then I have finished two courses in statistics at the college in Leeds, in the evenings.',
  'I am moving towards a Clinical Data Analyst role, because a wrong number there is worth finding.',
  'If you clean trial data for a living: which of these two would you learn first in my place, SAS or R?',
  'One line is plenty, I read every answer, and in December I will post what I learned from them.',
  'My old colleagues would tell you that I ask until the sum is right, and then once more.',
  '“Nobody checks the second page”, said the auditor; I did, and found the missing week.',
];

/** An ask of about so many UTF-16 units; each `run` ends in another half-typed word, as while typing. */
export function postOf(units: number, run: number): string {
  let body = '';
  for (let index = 0; body.length < units - 12; index++) {
    body += `${sentences[index % sentences.length]}${index % 3 === 2 ? '\n\n' : ' '}`;
  }
  return `---\nkind: ask\ntargetTitle: Clinical Data Analyst\nstatus: draft\n---\n${body.slice(0, units - 8)} w${run.toString(36)}`;
}
