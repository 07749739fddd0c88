import { version } from '../../package.json';
import { readWeightsFrom } from '../node/weights';
import { exitCodes, Failure } from './failure';

/** The commands; each is loaded when somebody gives it. */
const commands = new Map([
  ['lint', () => import('./lintCommand')],
  ['render', () => import('./renderCommand')],
  ['inspect', () => import('./inspectCommand')],
  ['queue', () => import('./queueCommand')],
  ['due', () => import('./dueCommand')],
  ['calendar', () => import('./calendarCommand')],
]);

const help = `signpost COMMAND [PATH…]

  lint      check posts
  render    print the text that the network shows
  inspect   print what Signpost understood
  queue     list posts by time
  due       list what is due, for cron, systemd or a workflow
  calendar  write the queue as a calendar file

PATH is a file, a folder, a glob, or - for standard input. "signpost COMMAND --help" tells more;
"signpost --version" tells the version.
`;

const answers = new Map([
  ['--help', help],
  ['-h', help],
  ['help', help],
  ['--version', `${version}\n`],
]);

async function runCommand([name, ...rest]: readonly string[]): Promise<number> {
  const answer = answers.get(name ?? '');
  if (answer) {
    process.stdout.write(answer);
    return exitCodes.fine;
  }
  const load = commands.get(name ?? '');
  if (!load) {
    process.stderr.write(name === undefined ? help : `signpost: no command "${name}".\n\n${help}`);
    return exitCodes.couldNotRun;
  }
  const command = await load();
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(command.help);
    return exitCodes.fine;
  }
  try {
    return await command.run(rest);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.error(error.told);
    return exitCodes.couldNotRun;
  }
}

/** Runs the command that the process was started with, and sets its exit code. */
export async function runCommandLine(): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  readWeightsFrom(__dirname);
  process.exitCode = await runCommand(process.argv.slice(2));
}
