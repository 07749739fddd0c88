/**
 * Three posts as people write them, of 600, 1,300 and 3,000 UTF-16 units. Each has one emoji: nearly every real post
 * has one, and it makes the text a two-byte string, on which regular expressions take up to three times as long.
 * `{word}` is the word that the writer is typing.
 */
const texts = {
  600: `In March the hotel where I ran the front desk for eight years closed, and 41 of us went with it. What I liked best was the night audit: finding the one booking in four hundred that did not add up 🙂.

I am moving towards a Clinical Data Analyst role, because a wrong number there is worth finding. This winter I finished two evening courses in statistics in Leeds.

If you clean trial data for a living: which of the two would you learn first in my place, SAS or R, and what exactly did it let you do in your first month? One line is plenty, I read all of them, and {word}

#ClinicalData #Statistics`,
  1300: `For eleven years I planned routes for a dairy in Devon: nineteen lorries, 240 farms, and milk that waits for nobody. In August the round was sold to a larger firm, and the planning went with it to an office two hundred miles away. I was offered a good place there and said no, because my daughter starts school here this autumn.

What I want next is a Transport Planner job at a hospital trust or a council. Moving people who can't drive to their appointments looks a lot like moving milk: everybody has a time, the roads don't care, and one late start spoils the whole morning 🚚.

What I bring is small and exact. Last year we cut 31 miles each day from the northern round by swapping two farms, and nobody had to get up earlier for it. I know the software that most depots use, and I have written the spreadsheet that it lacked.

What I don't know is how planning is done where the load can talk back. So here is my question to anyone who plans patient transport or school buses: what does your first hour look like, and which number do you check before anything else? If writing is a nuisance, I would be glad of a 15-minute call in the second week of October; mornings suit me best, but for that I would gladly move the whole day and make an {word}

#TransportPlanning #PatientTransport #Devon`,
  3000: `On 30 September I locked the door of the print shop for the last time. My uncle opened it in 1974, I came in at nineteen to sweep the floor, and for the last thirteen years I ran it with four people, two presses and a dog who slept under the guillotine. We were not ruined by anybody. The school that gave us a third of our work now prints on its own, the lease went up, and one evening the sums said what I had known since spring.

I have given myself until Christmas to find out what comes next, and this is the first time that I write it down where others can read it. I would like to become a Packaging Technologist. The short reason is a box. Two years ago a woman who makes candles came in with a parcel of broken glass and asked whether we could print her a better label. We looked at the parcel together and I said that the label was fine, it was the box that needed thinking about. It took us nine tries, a lot of cardboard and one very patient courier, and since then she has lost three candles in eleven hundred parcels 🎉. I have not enjoyed anything at work as much as those nine tries.

So far I have done this:
- read the two textbooks that a lecturer in Sheffield told me about, and worked through the problems in the first;
- drawn and cut fourteen boxes for people I know, each with a short note on what it weighs, what it costs and how it failed;
- talked to one packaging technologist, for half an hour, in a wet car park, about moisture;
- signed up for an evening certificate that starts in January and lasts until June.

What I learned from all that is, above all, how much more there is. I can read a drawing, I know paper and board with my fingers, and I have bought both for long enough to know what a penny on a thousand sheets does to a year. I can tell a customer no. I don't know plastics, I have never stood in a laboratory, and I have no idea how a large company decides that a box is good enough. “Nobody decides, it just ships”, the man in the wet car park told me, and I still hope that he was only joking.

Here is what would help me. If you work with packaging, in food, medicine or anything else that breaks or spoils: what was the first test that you were trusted to run alone, and how would somebody learn it who has a workshop but no laboratory? And if you have moved into the field from a trade, as a joiner, a printer or a cook, which of the things that you brought turned out to be worth something, and which did you have to unlearn? A line or two is enough. I will write up the answers in a few weeks, without names unless you want yours in it, so that the next person who closes a shop finds them.

If you are anywhere near Leeds and would rather show than tell, I can come to you with coffee on any Tuesday or Thursday in November, for 20 minutes, and I promise to keep my hands off the machines, however much they call to me. The dog is well, by the way; he has moved to my sister's office and sleeps under the {word}

#Packaging #Printing #CareerChange`,
} as const;

/** The lengths of the posts. */
export const lengths = [600, 1300, 3000] as const;
export type Length = (typeof lengths)[number];

/** What the posts are to Signpost: asks, with the front matter that it writes itself. */
const frontMatter = {
  600: frontMatterWith('Clinical Data Analyst'),
  1300: frontMatterWith('Transport Planner'),
  3000: frontMatterWith('Packaging Technologist'),
} as const;

/** A post of exactly so many UTF-16 units; each `run` has another half-typed word in it, as while typing. */
export function postOf(units: Length, run: number): string {
  const text = texts[units];
  return flat(text.replace('{word}', halfTyped(run, units - text.length + '{word}'.length)));
}

/** The same post as the file that Signpost checks. */
export function fileOf(units: Length, run: number): string {
  return flat(frontMatter[units] + postOf(units, run));
}

/** The same file with a made-up word in every line, so that nothing of it was ever read before. */
export function newFileOf(units: Length, run: number): string {
  return flat(frontMatter[units] + withNewLines(postOf(units, run), run));
}

/** The text with a made-up word in each line, in the place of its longest. */
function withNewLines(text: string, run: number): string {
  const lines = text.split('\n');
  const made = lines.map((line, index) => {
    const [longest = ''] = (line.match(/[a-z]+/g) ?? []).sort((a, b) => b.length - a.length);
    return line.replace(longest, halfTyped(run * lines.length + index, longest.length));
  });
  return made.join('\n');
}

/** Ordinary text of exactly so many units: the posts one after the other, each time with other words made up, by `firstRun`. */
export function ordinaryOf(units: number, firstRun = 0): string {
  const pieces: string[] = [];
  let length = 0;
  for (let run = firstRun; length < units; run++) {
    const piece = `${withNewLines(postOf(lengths[run % lengths.length] ?? 600, run), run)}\n\n`;
    pieces.push(piece);
    length += piece.length;
  }
  return flat(pieces.join('').slice(0, units));
}

function frontMatterWith(title: string): string {
  return `---\nkind: ask\ntargetTitle: ${title}\nstatus: draft\nid: 01JD5Q7Z8K\n---\n`;
}

/** The start of a word that no list knows and no other run has, of so many letters. */
function halfTyped(run: number, letters: number): string {
  let word = '';
  // The factor has no divisor in common with 26, so that the first letters change from run to run, too.
  for (let rest = run * 7_654_321 + 11; word.length < letters; rest = Math.floor(rest / 26))
    word += String.fromCharCode(97 + (rest % 26));
  return word;
}

/** The same text in one piece, as an editor hands it over: V8 puts strings together only when they are first read. */
export function flat(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
