/** Where an unfinished reflection is kept, so that a page that is closed loses nothing. */
export const reflectionDraftKey = 'signpost.reflectionDraft';
