// The Markdown of an answer as DOM nodes. Text goes in as text and never as HTML, so nothing in it can become markup or script.

const opens = /^(https?|mailto|tel):/i;
const bullet = /^( {0,3})([-*+]|(\d{1,9})[.)])( +)(?=\S)/;
const rule = /^ {0,3}([-*_])( *\1){2,} *$/;
const heading = /^ {0,3}(#{1,6}) +(.*?)[ #]*$/;
const inline = new RegExp([
  /\\([!-/:-@[-`{-~])/, //                                             1 escaped
  /!?\[((?:\\.|[^\]\\])*)\]\(<?((?:[^\s()<>]|\([^\s()<>]*\))*)>?(?: +"[^"]*")?\)/, // 2, 3 [text](address)
  /<([a-z]+:[^\s<>]+)>/, //                                            4 <address>
  /\*\*(?=\S)(.*?\S)\*\*(?!\*)|__(?=\S)(.*?\S)__(?!_)/, //            5, 6 bold
  /\*(?=\S)(.*?[^\s*])\*|\b_(?=\S)(.*?\S)_\b/, //                      7, 8 italic
  /`([^`]+)`/, //                                                      9 code
  /(?: {2,}|\\)\n/, //                                                 line break
].map(part => part.source).join('|'), 'is');

/** An element with children: nodes, or strings that become text. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** A link that leaves the page open behind it. Only text when the address is none that we open. */
export function link(href, attributes, ...children) {
  if (!opens.test(href)) return element('span', {}, ...children);
  if (!/^http/i.test(href)) return element('a', { ...attributes, href }, ...children);
  const hint = element('span', { class: 'hint' }, ' (opens in a new tab)');
  return element('a', { ...attributes, href, target: '_blank', rel: 'noopener' }, ...children, hint);
}

/**
 * Paragraphs, headings, lists, quotes, rules; bold, italic, code, links. Anything else is shown as it was typed.
 * @param {string} markdown
 * @returns {DocumentFragment} Headings start at h4: above them stand the page's own and the answer's title.
 */
export function render(markdown) {
  const blocks = document.createDocumentFragment();
  const lines = markdown.replaceAll('\r', '').split('\n');
  while (lines.length) blocks.append(...block(lines));
  return blocks;
}

/** Takes the lines of one block off the top. */
function block(lines) {
  const line = lines[0];
  if (!line.trim()) return lines.shift() && [];
  if (rule.test(line)) return lines.shift() && [element('hr')];

  const [, marks, title] = heading.exec(line) ?? [];
  if (marks) return lines.shift() && [element(`h${Math.min(6, Math.max(4, marks.length + 2))}`, {}, ...spans(title))];

  if (bullet.test(line)) return [list(lines)];
  if (line.startsWith('>')) return [element('blockquote', {}, render(take(lines, next => next.startsWith('>')).map(next => next.replace(/^> ?/, '')).join('\n')))];

  const text = take(lines, next => next.trim() && !rule.test(next) && !heading.test(next) && !next.startsWith('>') && !startsList(next));
  return [element('p', {}, ...spans(text.map(next => next.trimStart()).join('\n').trimEnd()))];
}

function list(lines) {
  const [, , mark, start] = bullet.exec(lines[0]);
  const isOrdered = start !== undefined;
  const made = element(isOrdered ? 'ol' : 'ul', isOrdered && start !== '1' ? { start } : {});
  while (lines.length) {
    while (lines.length > 1 && !lines[0].trim() && bullet.test(lines[1])) lines.shift();
    const found = bullet.exec(lines[0]);
    if (!found || rule.test(lines[0]) || (found[3] !== undefined) !== isOrdered || (!isOrdered && found[2] !== mark)) break;

    made.append(element('li', {}, item(lines, found[0].length)));
  }

  return made;
}

/** One item: its first line, then lines set in below it, and those that merely go on. */
function item(lines, width) {
  const own = [lines.shift().slice(width)];
  const inset = ' '.repeat(width);
  const follows = (next, after) => next.trim() ? next.startsWith(inset) || !(own.at(-1) === '' || bullet.test(next) || rule.test(next) || heading.test(next)) : after?.startsWith(inset);
  while (lines.length && follows(lines[0], lines[1])) own.push(lines.shift().replace(inset, '').trimEnd());

  const inside = render(own.join('\n'));
  const first = inside.firstChild;
  if (first?.nodeName === 'P') first.replaceWith(...first.childNodes); // as close together as staff typed them
  return inside;
}

/** A numbered line within a paragraph is more often the end of a sentence than a list, unless it is number one. */
function startsList(line) {
  const found = bullet.exec(line);
  return found && (found[3] === undefined || found[3] === '1');
}

/** The first line, whatever it is, and those after it that belong to it. */
function take(lines, belongs) {
  const taken = [lines.shift()];
  while (lines.length && belongs(lines[0])) taken.push(lines.shift());
  return taken;
}

function spans(text) {
  const nodes = [];
  for (let found; (found = inline.exec(text)); text = text.slice(found.index + found[0].length)) {
    if (found.index) nodes.push(text.slice(0, found.index));
    nodes.push(span(found));
  }

  return text ? [...nodes, text] : nodes;
}

function span([, escaped, label, address, bare, starredTwice, underlinedTwice, starred, underlined, code]) {
  const bold = starredTwice ?? underlinedTwice;
  const italic = starred ?? underlined;
  if (escaped) return escaped;
  if (address !== undefined) return link(address, {}, ...spans(label));
  if (bare) return link(bare, {}, bare.replace(/^(mailto|tel):/i, ''));
  if (bold) return element('strong', {}, ...spans(bold));
  if (italic) return element('em', {}, ...spans(italic));
  return code ? element('code', {}, code) : element('br');
}
