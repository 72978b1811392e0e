/** The reader of XML that the feed writer brings along does without streams where there are none. */
export const Stream = undefined;
