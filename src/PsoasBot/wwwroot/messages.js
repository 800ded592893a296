// How each message looks: an activity in, an element out.

import { element, link, render } from './markdown.js';

/** What the visitor said. `sent` and `failed` say how it went; only a failure is shown. */
export function question(text) {
  const node = element('div', { class: 'question' }, element('span', { class: 'hidden' }, 'You: '), element('p', {}, text));
  const sent = () => node.querySelector('.failed')?.remove();
  return {
    node,
    sent,
    failed(retry) {
      sent();
      node.append(element('p', { class: 'failed' }, 'Not sent: no connection. ', button('Try again', retry)));
    },
  };
}

/**
 * What the bot says.
 * @param {object} activity Its text in Markdown, its buttons, its outcome.
 * @param {(text: string) => void} ask Called when a button is pressed.
 * @returns {{ node: Element, card: Element | null }} The card is that of an urgent reply.
 */
export function reply(activity, ask) {
  const actions = activity.suggestedActions?.actions ?? [];
  const says = new Map(actions.filter(action => action.type === 'imBack').map(action => [action.title, () => ask(action.value)]));
  const booking = actions.find(action => action.type === 'openUrl');
  const outcome = activity.channelData?.psoasBot?.outcome ?? 'greeting';
  const node = element('div', { class: `reply ${outcome}` }, element('span', { class: 'hidden' }, 'Assistant: '), render(activity.text ?? ''));

  for (const paragraph of node.querySelectorAll(':scope > p')) {
    if (isOnly(paragraph, 'STRONG') && !/[.!:]$/.test(paragraph.textContent)) paragraph.replaceWith(element('h3', {}, ...paragraph.firstChild.childNodes));
    else if (/^(Sources: |Reviewed )/.test(paragraph.textContent)) paragraph.className = 'origin';
    else if (booking && isOnly(paragraph, 'A') && paragraph.firstChild.href === booking.value) paragraph.remove(); // the button says it
  }

  for (const item of node.querySelectorAll('li')) {
    const title = item.textContent.trim();
    if (!says.has(title)) continue;
    item.replaceChildren(button(title, says.get(title), 'chip'));
    item.parentElement.className = 'choices';
    says.delete(title);
  }

  const card = outcome === 'urgent' ? framed(node, activity.id) : null;
  if (booking && !card) node.append(element('p', {}, link(booking.value, { class: 'booking' }, booking.title)));
  const others = [...says].map(([title, press]) => element('li', {}, button(title, press, 'chip')));
  const choices = [...node.querySelectorAll('.choices')].at(-1);
  if (choices) choices.append(...others); // "none of these" beside them
  else if (others.length) node.append(element('ul', { class: 'chips', 'aria-label': 'You could ask next' }, ...others));
  return { node, card };
}

/** Puts an urgent reply, down to its first rule, into a frame of its own. */
function framed(node, id) {
  const rest = [...node.children].slice(1); // after the speaker
  const end = rest.findIndex(child => child.nodeName === 'HR');
  const title = rest.find(child => /^H\d$/.test(child.nodeName));
  const card = element('section', { class: 'card', role: 'group', id: `card-${id}`, tabindex: '-1' }, element('p', { class: 'tag' }, element('span', { 'aria-hidden': 'true' }, '!'), 'Urgent'));
  if (title) {
    title.id = `title-${id}`;
    card.setAttribute('aria-labelledby', title.id);
  }

  card.append(...(end < 0 ? rest : rest.slice(0, end)));
  node.querySelector(':scope > hr')?.remove();
  node.firstChild.after(card);
  callable(card);
  return card;
}

/** Makes the numbers that a card says to call into links, where staff have not. */
function callable(card) {
  const texts = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
  const found = [];
  while (texts.nextNode()) {
    if (!texts.currentNode.parentElement.closest('a')) found.push(texts.currentNode);
  }

  for (const text of found) {
    const parts = text.data.split(/(\b(?:call|dial|ring|text)(?: or (?:call|text))? )(\+?\d[\d ().-]*\d)/i);
    text.replaceWith(...parts.map((part, index) => index % 3 === 2 ? link(`tel:${part.replace(/[^\d+]/g, '')}`, {}, part) : part));
  }
}

function isOnly(paragraph, name) {
  return paragraph.childNodes.length === 1 && paragraph.firstChild.nodeName === name;
}

export function button(label, press, className = 'plain') {
  const made = element('button', { type: 'button', class: className }, label);
  made.addEventListener('click', press);
  return made;
}
