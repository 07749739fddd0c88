// Tells the person what takes its time.

const reminderSeconds = 15;

/**
 * Says what is being done, that it is still being done every few seconds, and how long it took.
 * @template T
 * @param {string} what in plain words, without a full stop
 * @param {() => Promise<T>} work
 */
export async function withProgress(what, work) {
  console.log(`${what} …`);
  const start = Date.now();
  const seconds = () => Math.round((Date.now() - start) / 1000);
  const reminder = setInterval(() => console.log(`  still at it (${seconds()} s)`), reminderSeconds * 1000);
  try {
    const result = await work();
    console.log(`  done in ${seconds()} s`);
    return result;
  } finally {
    clearInterval(reminder);
  }
}
