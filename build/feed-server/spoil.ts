import type { Fault } from './faults.ts';
import { bytes, failure, json, type Reply } from './reply.ts';
import { badUtf8, doubled, hugeTexts, swappedTypes } from './spoil-list.ts';
import { spoilPdf } from './spoil-pdf.ts';
import { isRecord } from './unknown.ts';

/** The reply as the fault leaves it. Faults of the connection are not replies and are dealt with in sending. */
export function spoil(
  reply: Reply,
  fault: Fault,
  exhausted: (retryAfterSeconds?: number) => Readonly<Record<string, string>>,
): Reply {
  switch (fault.kind) {
    case '429':
      return failure(
        429,
        'Too Many Requests: you have reached your rate limit.',
        exhausted(fault.retryAfterSeconds),
      );
    case '403':
      return failure(403, 'Forbidden: automated requests are not allowed at this rate.');
    case '500':
      return failure(500, 'Internal Error - We are working hard to fix this as soon as possible!');
    case '503':
      return failure(503, 'Service Unavailable', { 'Retry-After': '1' });
    case 'redirect-picture':
      return bytes('', 'text/plain', { Location: 'http://169.254.169.254/latest/meta-data/' }, 302);
    case 'wrong-type-picture':
      return bytes(
        '<!doctype html><title>not a picture</title><script>document.title="script ran"</script>',
        'image/png',
      );
    case 'web-page-pdf':
    case 'damaged-pdf':
    case 'long-pdf':
    case 'large-pdf':
      return spoilPdf(reply, fault.kind);
    case 'empty':
      return isList(reply) ? json([]) : reply;
    case 'malformed-json': {
      if (reply.kind !== 'json') return reply;
      const text = JSON.stringify(reply.json);
      return bytes(
        text.slice(0, Math.floor(text.length * 0.7)),
        'application/json; charset=utf-8',
        reply.headers ?? {},
      );
    }
    case 'bad-entry':
      return isList(reply) ? { ...reply, json: withOneBadEntry(reply.json) } : reply;
    case 'swapped-types':
      return isList(reply) ? { ...reply, json: swappedTypes(reply.json) } : reply;
    case 'huge-texts':
      return isList(reply) ? { ...reply, json: hugeTexts(reply.json) } : reply;
    case 'doubled':
      return isList(reply) ? { ...reply, json: doubled(reply.json) } : reply;
    case 'bad-utf8':
      return isList(reply)
        ? bytes(badUtf8(reply.json), 'application/json; charset=utf-8', reply.headers ?? {})
        : reply;
    case 'hostile':
      return reply.kind === 'json' && reply.status === 200
        ? { ...reply, json: hostile(reply.json, '') }
        : reply;
    default:
      return reply;
  }
}

type ListReply = Extract<Reply, { kind: 'json' }> & { readonly json: readonly unknown[] };

function isList(reply: Reply): reply is ListReply {
  return reply.kind === 'json' && reply.status === 200 && Array.isArray(reply.json);
}

const damages: readonly Readonly<Record<string, unknown>>[] = [
  { title: 42 },
  { authors: 'nobody' },
  { id: undefined },
  { publishedAt: 'yesterday' },
  { upvotes: 'many' },
  { summary: null },
  { id: '../../etc/passwd' },
];

function withOneBadEntry(list: readonly unknown[]): unknown[] {
  const victim = Math.floor(list.length / 2);
  return list.map((entry, at) => {
    if (at !== victim || !isRecord(entry)) return entry;
    const damage = damages[list.length % damages.length];
    if (!isRecord(entry.paper)) return { ...entry, ...damage };
    const outer = damage !== undefined && 'title' in damage ? damage : {};
    return { ...entry, ...outer, paper: { ...entry.paper, ...damage } };
  });
}

const script =
  "<img src=x onerror=\"document.title='script ran'\"><script>document.title='script ran'</script>";

/** Markup in every text that a reader sees; identifiers, dates and addresses of pictures stay. */
function hostile(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return value.map((each) => hostile(each, key));
  if (isRecord(value))
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, hostile(each, name)]));
  if (typeof value !== 'string') return value;
  switch (key) {
    case 'title':
    case 'summary':
    case 'ai_summary':
    case 'ai_keywords':
    case 'fullname':
    case 'raw':
      return `${script} ${value}`;
    case 'html':
      return `${script}<a href="javascript:document.title='script ran'">${value}</a><iframe src="file:///etc/passwd"></iframe>`;
    case 'name':
      return `${value}<b onclick="document.title='script ran'">`;
    case 'projectPage':
    case 'githubRepo':
      return "javascript:document.title='script ran'";
    default:
      return value;
  }
}
