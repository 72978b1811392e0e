/** Markdown of comments as the Hub renders it: paragraphs, lists, quotes, code, links and emphasis, escaped. */
export function commentHtml(raw: string): string {
  const blocks = raw.replaceAll('\r\n', '\n').split(/\n{2,}/);
  return `${blocks.map(block).join('\n')}\n`;
}

function block(source: string): string {
  const code = /^```(\w*)\n([\s\S]*?)\n?```$/.exec(source);
  if (code !== null) return `<pre><code class="language-${code[1]}">${escaped(code[2] ?? '')}\n</code></pre>`;
  const lines = source.split('\n');
  const items = lines.filter((line) => /^[-*] /.test(line));
  const rest = lines.filter((line) => !/^[-*] /.test(line));
  const list =
    items.length === 0
      ? ''
      : `<ul>\n${items.map((line) => `<li>${inline(line.slice(2))}</li>`).join('\n')}\n</ul>`;
  if (rest.every((line) => line.startsWith('> ')) && rest.length > 0) {
    return `<blockquote>\n<p>${rest.map((line) => inline(line.slice(2))).join('<br>')}</p>\n</blockquote>${list}`;
  }
  return (
    (rest.length === 0 ? '' : `<p>${rest.map(inline).join('<br>')}</p>${items.length > 0 ? '\n' : ''}`) + list
  );
}

function inline(line: string): string {
  return escaped(line)
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replace(/(^|\s)\*([^*\s][^*]*)\*/g, '$1<em>$2</em>')
    .replace(/\[([^\]]+)\]\((https?:[^)]+)\)/g, '<a rel="nofollow" href="$2">$1</a>')
    .replace(/(^|\s)(https?:\/\/[^\s<]+)/g, '$1<a rel="nofollow" href="$2">$2</a>');
}

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
