// An activity in, an element out.

import { fill } from './strings.js';

// What goes through here is made by the service of the clinic's own words; what a visitor types never does.
const policy = window.trustedTypes?.createPolicy('psoasbot', { createHTML: markup => markup });

/** @type {MakeElement} */
export const element = (name, attributes = {}, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children.filter(child => child != null && child !== false));
  return made;
};

/** @type {MakeButton} */
export const button = (label, press, className = 'plain') => {
  const made = element('button', { type: 'button', class: className }, label);
  made.addEventListener('click', press);
  return made;
};

function parsed(/** @type {string} */ markup) {
  const made = document.createElement('template');
  made.innerHTML = policy?.createHTML(markup) ?? markup;
  return made.content;
}

const plain = (/** @type {string} */ markup) => parsed(markup).textContent.replace(/\n+/g, '\n\n').trim();

/** @type {CreateMessages} */
export const createMessages = (texts, base, { ask, judge, tell, leave }) => {
  const speaker = (/** @type {string} */ who) => element('span', { class: 'hidden' }, who);
  const hint = () => element('span', { class: 'hint' }, texts.newTab);

  /** What the clinic wrote, with links that leave the page open behind them. */
  function html(/** @type {string} */ markup) {
    const content = parsed(markup);
    for (const link of content.querySelectorAll('a[href^="http"]')) {
      Object.assign(link, { target: '_blank', rel: 'noopener' }).append(hint());
    }
    return content;
  }

  /** @type {(href: string, className: string, ...children: Child[]) => HTMLElement} */
  const link = (href, className, ...children) => element('a', { href, class: className, target: '_blank', rel: 'noopener' }, ...children, hint());
  /** @type {(summary: string, ...children: Child[]) => HTMLElement} */
  const more = (summary, ...children) => element('details', {}, element('summary', {}, summary), ...children);

  function answer(/** @type {PassagePart} */ part) {
    const address = `${base}answers/${encodeURIComponent(part.id)}`;
    const steps = (part.steps ?? []).map((one, index) => `${index + 1}. ${one}`);
    const text = [part.shortAnswer, part.rest, part.beforeSteps, ...steps, part.afterSteps].flatMap(one => one ? plain(one) : []);
    const copy = () => navigator.clipboard.writeText([part.title, ...text, address].join('\n\n')).then(() => tell(texts.copied), () => {});
    return element(
      'section', {},
      element('h3', {}, part.title),
      html(part.shortAnswer),
      part.rest && more(texts.more, html(part.rest)),
      part.steps && more(
        fill(texts.allSteps, { count: part.steps.length }), part.beforeSteps && html(part.beforeSteps),
        element('ol', {}, ...part.steps.map(one => element('li', {}, html(one)))), part.afterSteps && html(part.afterSteps)),
      origin(part),
      element('p', { class: 'tools' }, navigator.clipboard && button(texts.copy, copy), link(`${address}#print`, 'plain', texts.page)));
  }

  function origin(/** @type {PassagePart} */ { sources, reviewed }) {
    if (!sources && !reviewed) return null;
    const named = (sources ?? []).flatMap((source, index) => [index ? '; ' : texts.sources, html(source)]);
    return element('p', { class: 'origin' }, ...named, sources && reviewed && ' · ', reviewed && fill(texts.reviewed, { date: reviewed }));
  }

  /** One step, and how far it is. */
  function step(/** @type {StepPart} */ part) {
    const drawn = Array.from({ length: part.count }, (_, index) => element('span', index < part.number ? { class: 'done' } : {}));
    return element(
      'section', {},
      element('h3', {}, part.title),
      part.before && element('div', { class: 'before' }, html(part.before)),
      element('p', { class: 'count' }, fill(texts.step, { ...part })),
      element('div', { class: 'progress', 'aria-hidden': 'true' }, ...drawn),
      element('div', { class: 'now' }, html(part.text)),
      part.after && html(part.after));
  }

  /** A frame, a sign, a word and a heading; the colour only says it once more. */
  function urgent(/** @type {CardPart} */ part, /** @type {string} */ id) {
    const heading = element('h3', { id: `title-${id}` }, part.title);
    const calls = (part.numbers ?? []).map(number => element('a', { href: `tel:${number.replace(/[^\d+]/g, '')}`, class: 'call' }, fill(texts.call, { number })));
    const node = element(
      'section', { class: 'card', role: 'group', tabindex: '-1', 'aria-labelledby': heading.id },
      element('p', { class: 'tag' }, element('span', { 'aria-hidden': 'true' }, '!'), texts.urgent),
      heading,
      calls.length > 0 && element('p', { class: 'calls' }, ...calls),
      html(part.text));
    return { node, heading, calls };
  }

  const known = `psoasbot.help ${base}`;
  /** @type {{ [use: string]: string }} */
  let numbers = {};

  function help() {
    const lines = /** @type {const} */ (['emergency', 'crisis', 'poison']).filter(name => numbers[name]).map(name => {
      const [before, after = ''] = texts[name].split('{number}');
      return element('span', {}, before, callable(numbers[name]), after);
    });
    return element('span', { class: 'help' }, ...(lines.length ? lines : [lastHelp() ?? texts.anyEmergency]));
  }

  const callable = (/** @type {string} */ number) => /^\+?\d[\d ().-]*$/.test(number) ? element('a', { href: `tel:${number.replace(/[^\d+]/g, '')}` }, number) : number;

  function lastHelp() {
    try {
      return localStorage.getItem(known);
    } catch {
      return null; // storage is switched off
    }
  }

  /** @type {Map<unknown, Element>} By reply. */
  const groups = new Map();

  function thumbs(/** @type {string} */ id) {
    const group = element('p', { class: 'thumbs' });
    const press = (/** @type {string} */ reaction) => () => judge(id, reaction).then(isTaken => isTaken && judged(id, reaction));
    groups.set(id, group);
    group.append(...Object.entries({ like: texts.helpful, dislike: texts.notHelpful }).map(([reaction, label]) => {
      const made = button(label, press(reaction), `thumb ${reaction}`);
      made.ariaPressed = 'false';
      return made;
    }));
    return group;
  }

  /** @type {Messages['judged']} */
  const judged = (id, reaction = '') => {
    for (const thumb of groups.get(id)?.children ?? []) thumb.ariaPressed = String(thumb.classList.contains(reaction));
  };

  function choices(/** @type {Action[]} */ says, /** @type {string} */ className) {
    const buttons = says.filter(action => className !== 'walk' || action.value !== 'Repeat') // it is in sight
      .map(action => button(action.title, event => ask(action.value, event.currentTarget), className === 'walk' && action.value === 'Next' ? 'chip primary' : 'chip'));
    return element('ul', { class: `chips ${className}`, 'aria-label': texts.choices }, ...buttons.map(made => element('li', {}, made)));
  }

  return {
    judged,
    help,

    know(given) {
      numbers = given;
      localStorage.setItem(known, help().textContent); // the next visit may find nothing else
    },

    question(text) {
      const state = element('p', { class: 'state', 'aria-live': 'off' });
      const node = element('div', { class: 'question', tabindex: '-1' }, speaker(texts.you), element('p', { class: 'said' }, text), state);
      return {
        node,
        state(kind, ...words) {
          state.className = `state ${kind}`;
          state.replaceChildren(...words);
        },
      };
    },

    reply({ id, text = '', channelData, suggestedActions }) {
      const { psoasBot, psoasBotHtml: parts = {} } = channelData ?? {};
      const actions = suggestedActions?.actions ?? [];
      const opens = actions.filter(action => action.type === 'openUrl');
      const booking = opens.find(action => /[?&]utm_source=/.test(action.value));
      /** @type {Element[]} */
      const ways = opens.filter(action => action !== booking).map(action => /^http/.test(action.value) ? link(action.value, 'plain', action.title) : element('a', { href: action.value, class: 'plain' }, action.title));
      if (parts.leavesMessage) ways.push(button(texts.leave, () => leave(node)));
      const says = actions.filter(action => action.type === 'imBack');
      const outcome = parts.step ? 'step' : psoasBot?.outcome ?? 'greeting';
      const isWords = !parts.said && !parts.answers && !parts.step && !parts.card;
      const card = parts.card && urgent(parts.card, id);
      const offers = says.length > 0 && choices(says, parts.step ? 'walk' : outcome === 'clarify' ? 'choices' : 'next');
      const book = booking && !card && element('p', parts.step ? { class: 'tools' } : {}, link(booking.value, parts.step ? 'plain' : 'booking', booking.title));
      const node = element(
        'div', { class: `reply ${outcome}`, tabindex: '-1' },
        speaker(texts.assistant),
        card?.node,
        isWords && element('p', { class: 'said' }, text),
        parts.said && html(parts.said),
        parts.disclaimer && element('p', { class: 'origin' }, parts.disclaimer),
        ...(parts.answers ?? []).map(answer),
        parts.step && step(parts.step),
        ways.length > 0 && element('p', { class: 'tools' }, ...ways),
        ...(outcome === 'clarify' || parts.step ? [offers, book] : [book, parts.answers && thumbs(id), offers])); // what comes next comes first
      return { node, card, step: parts.step?.id, isGreeting: outcome === 'greeting' };
    },
  };
};
