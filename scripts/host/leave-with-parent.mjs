// Loaded into VS Code's server (`node --import`): ends it when the script that started it is gone, even when
// that was killed and could not stop anything.
import process from 'node:process';

process.once('disconnect', () => process.exit(0));
