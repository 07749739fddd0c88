import process from 'node:process';
import { firingOn } from './firing';

/** Prints, for each file that is named, which rules fire on its texts: what `--compare` runs in both versions. */
process.stdout.write(JSON.stringify(process.argv.slice(2).map(firingOn)));
