// How each message looks: an activity in, an element out.

import { fill } from './strings.js';

// What goes through here is made by the service of the clinic's own words; what a visitor types never does.
const policy = window.trustedTypes?.createPolicy('psoasbot', { createHTML: markup => markup });

/** An element with children: nodes, or strings that become text; what is null is left out. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children.filter(child => child != null && child !== false));
  return made;
}

export function button(label, press, className = 'plain') {
  const made = element('button', { type: 'button', class: className }, label);
  made.addEventListener('click', press);
  return made;
}

function parsed(markup) {
  const made = document.createElement('template');
  made.innerHTML = policy?.createHTML(markup) ?? markup;
  return made.content;
}

const plain = markup => parsed(markup).textContent.replace(/\n+/g, '\n\n').trim();

/**
 * The messages of one chat.
 * @param {object} texts What the chat says itself.
 * @param {string} base Where the service is.
 * @param {{ ask: (text: string, from: Element) => void, judge: (id: string, reaction: string) => Promise, tell: (...words) => void }} does
 */
export function messages(texts, base, { ask, judge, tell }) {
  const speaker = who => element('span', { class: 'hidden' }, who);
  const hint = () => element('span', { class: 'hint' }, texts.newTab);

  /** What the clinic wrote, with links that leave the page open behind them. */
  function html(markup) {
    const content = parsed(markup);
    for (const link of content.querySelectorAll('a[href^="http"]')) {
      link.target = '_blank';
      link.rel = 'noopener';
      link.append(hint());
    }
    return content;
  }

  const link = (href, className, ...children) => element('a', { href, class: className, target: '_blank', rel: 'noopener' }, ...children, hint());
  const list = (name, items) => element(name, {}, ...items.map(item => element('li', {}, html(item))));
  const more = (summary, ...children) => element('details', {}, element('summary', {}, summary), ...children);

  /** What the visitor said. `state` says how it went: null, or words and perhaps a button. */
  function question(text) {
    const state = element('p', { class: 'state', 'aria-live': 'off' });
    const node = element('div', { class: 'question', tabindex: '-1' }, speaker(texts.you), element('p', { class: 'said' }, text), state);
    return {
      node,
      state(kind, ...words) {
        state.className = `state ${kind}`;
        state.replaceChildren(...words);
      },
    };
  }

  /**
   * What the bot says.
   * @returns {{ node: Element, card: Element | null, step: string | null }} The card of an urgent reply; the passage that a step is of.
   */
  function reply(activity) {
    const { psoasBot, psoasBotHtml: parts = {} } = activity.channelData ?? {};
    const actions = activity.suggestedActions?.actions ?? [];
    const booking = actions.find(action => action.type === 'openUrl');
    const says = actions.filter(action => action.type === 'imBack');
    const outcome = psoasBot?.outcome ?? 'greeting';
    const isWords = !parts.said && !parts.answers && !parts.step && !parts.card;
    const card = parts.card ? urgent(parts.card, activity.id) : null;
    const offers = says.length > 0 && choices(says, parts.step ? 'walk' : outcome === 'clarify' ? 'choices' : 'next');
    const book = booking && !card && element('p', parts.step ? { class: 'tools' } : {}, link(booking.value, parts.step ? 'plain' : 'booking', booking.title));
    const node = element(
      'div', { class: `reply ${parts.step ? 'step' : outcome}`, tabindex: '-1' },
      speaker(texts.assistant),
      card,
      isWords && element('p', { class: 'said' }, activity.text ?? ''),
      parts.said && html(parts.said),
      parts.disclaimer && element('p', { class: 'origin' }, parts.disclaimer),
      ...(parts.answers ?? []).map(answer),
      parts.step && step(parts.step),
      ...(outcome === 'clarify' || parts.step ? [offers, book] : [book, parts.answers && thumbs(activity.id), offers])); // what comes next comes first
    return { node, card, step: parts.step?.id ?? null };
  }

  function answer(part) {
    const address = `${base}answers/${encodeURIComponent(part.id)}`;
    const steps = (part.steps ?? []).map((one, index) => `${index + 1}. ${one}`);
    const text = [part.shortAnswer, part.rest, part.beforeSteps, ...steps, part.afterSteps].filter(Boolean).map(plain);
    const copy = () => navigator.clipboard.writeText([part.title, ...text, address].join('\n\n')).then(() => tell(texts.copied), () => {});
    return element(
      'section', {},
      element('h3', {}, part.title),
      html(part.shortAnswer),
      part.rest && more(texts.more, html(part.rest)),
      part.steps && more(fill(texts.allSteps, { count: part.steps.length }), part.beforeSteps && html(part.beforeSteps), list('ol', part.steps), part.afterSteps && html(part.afterSteps)),
      origin(part),
      element('p', { class: 'tools' }, navigator.clipboard && button(texts.copy, copy), link(`${address}#print`, 'plain', texts.page)));
  }

  function origin({ sources, reviewed }) {
    if (!sources && !reviewed) return null;
    const named = (sources ?? []).flatMap((source, index) => [index ? '; ' : texts.sources, html(source)]);
    return element('p', { class: 'origin' }, ...named, sources && reviewed && ' · ', reviewed && fill(texts.reviewed, { date: reviewed }));
  }

  /** One step, and how far it is. */
  function step(part) {
    const drawn = Array.from({ length: part.count }, (_, index) => element('span', index < part.number ? { class: 'done' } : {}));
    return element(
      'section', {},
      element('h3', {}, part.title),
      part.before && element('div', { class: 'before' }, html(part.before)),
      element('p', { class: 'count' }, fill(texts.step, part)),
      element('div', { class: 'progress', 'aria-hidden': 'true' }, ...drawn),
      element('div', { class: 'now' }, html(part.text)),
      part.after && html(part.after));
  }

  /** A frame, a sign, a word and a heading; the colour only says it once more. */
  function urgent(part, id) {
    const numbers = (part.numbers ?? []).map(number => element('a', { href: `tel:${number.replace(/[^\d+]/g, '')}`, class: 'call' }, fill(texts.call, { number })));
    return element(
      'section', { class: 'card', role: 'group', tabindex: '-1', 'aria-labelledby': `title-${id}` },
      element('p', { class: 'tag' }, element('span', { 'aria-hidden': 'true' }, '!'), texts.urgent),
      element('h3', { id: `title-${id}` }, part.title),
      numbers.length > 0 && element('p', { class: 'calls' }, ...numbers),
      html(part.text));
  }

  function thumbs(id) {
    const group = element('p', { class: 'thumbs', 'data-judges': id });
    const press = reaction => () => judge(id, reaction).then(() => {
      judged(group, reaction);
      tell(texts.thanks);
    }, () => tell(texts.failed));
    group.append(...Object.entries({ like: texts.helpful, dislike: texts.notHelpful }).map(([reaction, label]) => {
      const made = button(label, press(reaction), `thumb ${reaction}`);
      made.ariaPressed = 'false';
      return made;
    }));
    return group;
  }

  function judged(group, reaction) {
    for (const thumb of group.children) thumb.ariaPressed = String(thumb.classList.contains(reaction));
  }

  function choices(says, className) {
    const buttons = says.filter(action => className !== 'walk' || action.title !== 'Repeat') // it is in sight
      .map(action => button(action.title, event => ask(action.value, event.currentTarget), className === 'walk' && action.title === 'Next' ? 'chip primary' : 'chip'));
    return element('ul', { class: `chips ${className}`, 'aria-label': texts.choices }, ...buttons.map(made => element('li', {}, made)));
  }

  return { question, reply, judged };
}
