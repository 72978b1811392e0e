/** The first line of the README inside a backup; a damaged file is known by it. */
export const readmeTitle = '# Offprint backup\n';

/** The README inside a backup: the whole format, for people who leave. */
export const readmeText = `${readmeTitle}
This file holds everything you did in Offprint: stars, reading list, what you have read, notes, tags,
lists, annotations and the rest.
You need no Offprint to use it. It is an ordinary zip of plain text; nothing in it is compressed, so that
even a damaged copy can be read with a text editor. This is format version 2.

## Files

| file | one line for each |
|---|---|
| stars.jsonl | paper that you starred |
| reading-list.jsonl | paper on your reading list |
| read.jsonl | paper that you have read (as a mail is read: it was open, or you marked it) |
| notes.jsonl | paper that you wrote a note on |
| tags.jsonl | tag that you made |
| tagged.jsonl | tag that you put on a paper |
| annotations.jsonl | highlight, underline, sticky note or cut-out that you made |
| progress.jsonl | paper that you have begun to read, and how far you are |
| lists.jsonl | list, or saved query, that you made |
| listed.jsonl | paper that you put on a list |
| rules.jsonl | rule for new papers |
| triage.jsonl | paper that you kept, put off or dismissed |
| settings.jsonl | setting that is not bound to one machine |
| added-papers.jsonl | paper that you added by hand |
| kept-offline.jsonl | paper whose parts you asked to have offline |
| note-versions.jsonl | earlier text of a note |
| citation-keys.jsonl | paper that was given a citation key |
| opened.jsonl | paper that you opened, and how often |
| reading-time.jsonl | day on which you read |
| notes/ | a plain Markdown copy of each note, named by its paper (a slash in the id becomes _) |
| files/ | PDFs and pictures, only if you asked for them, named by the SHA-256 of their bytes |
| files.jsonl | which paper each of those PDFs belongs to (paper, sha256, source, version, fetchedAt) |
| pictures.jsonl | which paper each of those pictures belongs to, and where it came from (paper, sha256, url, type, width, height) |
| manifest.json | what the backup holds |
| README.md | this text |

The copies in notes/ are for you; restoring reads notes.jsonl.

## Lines

The .jsonl files are JSON Lines: UTF-8 text, one JSON object on each line, each line ended by a line
feed. Each line is the latest state of one thing. The order of the lines means nothing (they are sorted
oldest first).

| field | in | meaning |
|---|---|---|
| kind | all | star, reading, seen, note, tag, tagged, annotation, progress, list, listed, rule, triage, setting, added, kept, note-version, citation, opened or activity: one kind for each file, in the order above |
| paper | stars, reading-list, read, notes, tagged, annotations, listed, note-versions | the arXiv id, without version: https://arxiv.org/abs/ID |
| key | all others but tags.jsonl | what the line is about: an id of its own, the arXiv id, or two names with a space between them |
| at | all | when you did it, ISO 8601 in UTC (a bare number is milliseconds since 1970) |
| state | reading-list.jsonl | to-read, reading or read |
| text | notes.jsonl | the note, Markdown |
| tag | tags.jsonl, tagged.jsonl | the id of the tag; it stays when the tag is renamed |
| name | tags.jsonl | the name of the tag |
| colour | tags.jsonl | grey, red, orange, yellow, green, teal, blue or purple |
| tagName | tagged.jsonl | the name of the tag, for you; restoring reads tags.jsonl |
| key | tagged.jsonl | nearly never: the record's key where it is not "TAG PAPER" |
| removed | all | true when you took it away; at and the fields of the content are then missing |
| clock | all | decides which of two changes is the later one, see below |
| device | all | the library on one machine that made the change, eight hex digits |
| seq | all | counts the changes of that device: 1, 2, 3 … |
| id | all | names the change |
| group | all | changes made in one step, and undone in one step, share it |
| sum | all | checks the line, see below |

The fields of the content speak for themselves. In annotations.jsonl, place.rects are [x1, y1, x2, y2] in
PDF points with the origin at the bottom left, place.page counts from 0 (place.nextPageRects lie on
the page after it, place.more on later ones), and file is the SHA-256 of the PDF
the annotation was made on; created and other times inside the content are milliseconds since 1970.
In added-papers.jsonl, file and earlier are the SHA-256 of your own PDFs of that paper, the last one first.
In activity.jsonl, date is a day where the device was, and ids are the papers that were read on it.

### Removed things

A line with "removed": true is a tombstone. It is kept so that merging with an older copy does not bring
the thing back. If you only want your data, skip these lines.

### Clocks

A clock is text, such as 0mqpd2z40-0000-1f2e3d4c: nine digits (base 36: 0-9, a-z) of milliseconds since
1970, four digits (base 36) of a counter for changes in the same millisecond, and the device. Compare
clocks as text: the greater one is the later change. When two are equal, the greater id is the later one.

### Checksums

The last field of a line is sum: eight hex digits, the CRC-32 (as in zip and PNG) of all bytes of the line
before ,"sum". A line whose sum is wrong is not restored. If you write or change lines yourself, leave
the field out: such lines are taken as they are, provided they have no field that is not in the table.

## manifest.json

One line of JSON with a sum of the same kind.

| field | meaning |
|---|---|
| format | always "offprint-backup" |
| version | of the format: 1. Offprint refuses a version it does not know |
| created | when the backup was made, ISO 8601 in UTC |
| app | name and version of the program that made it |
| records | for each kind, how many things there are (kept) and how many tombstones (removed) |
| members | for each other file: name, size in bytes, SHA-256 (hex) and, for .jsonl files, number of lines |
`;
