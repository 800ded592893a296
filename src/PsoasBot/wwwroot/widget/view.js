// What is seen and pressed. Knows nothing of the network.

import { button, createMessages, element } from './messages.js';
import { fill } from './strings.js';

const mostCharacters = 4_000; // a longer question is neither sent nor cut
const fewLeft = 400; // and fewer are counted down

/** The key only chooses between characters. Safari has ended the composition by then, and leaves this number. */
const isComposing = (/** @type {KeyboardEvent} */ event) => event.isComposing || event.keyCode === 229;

/** @type {CreateStatus} */
const createStatus = () => {
  const node = element('p', { class: 'status', role: 'status' });
  let ends = '';
  /** @type {Status['say']} */
  const say = (until, ...words) => {
    ends = until;
    node.replaceChildren(...words);
  };

  return { node, say, end: when => { if (ends === when) say(''); } };
};

/** @type {CreateComposer} */
const createComposer = (texts, say, submit) => {
  const input = element('textarea', { id: 'utterance', rows: '1', enterkeyhint: 'send', autocomplete: 'off', 'aria-describedby': 'nature left' });
  const left = element('p', { id: 'left', class: 'left' });
  const node = element('form', {}, element('label', { for: 'utterance' }, texts.question),
    element('div', { class: 'field' }, input, element('button', { class: 'send' }, texts.send)), left);
  let room = 1; // for more characters; -1 when there are too many

  /** Says near the end how much may still be typed; and aloud, once, that it is the end. */
  function count() {
    const free = mostCharacters - input.value.trim().length;
    left.textContent = free > fewLeft ? '' : fill(free < 0 ? texts.over : texts.left, { count: Math.abs(free) });
    left.classList.toggle('over', free < 0);
    input.ariaInvalid = String(free < 0);
    if (room === Math.sign(free)) return;
    room = Math.sign(free);
    say('', room < 0 ? left.textContent : room ? '' : fill(texts.full, { count: mostCharacters }));
  }

  /** @type {Composer['write']} */
  const write = text => {
    input.value = text;
    count();
  };

  node.onsubmit = event => {
    event.preventDefault();
    const text = input.value.trim();
    input.focus();
    if (text.length > mostCharacters) {
      say('', left.textContent);
      return;
    }

    write('');
    submit(text);
  };
  input.onkeydown = event => {
    if (event.key !== 'Enter' || event.shiftKey || isComposing(event)) return;
    event.preventDefault();
    node.requestSubmit();
  };
  input.oninput = count;
  return { node, input, write };
};

/** @type {CreatePinned} */
const createPinned = (texts, show) => {
  const node = element('p', { class: 'pinned', hidden: '' });
  /** @type {IntersectionObserver | undefined} */
  let inSight;

  function unpin() {
    inSight?.disconnect();
    node.hidden = true;
  }

  return {
    node,
    unpin,
    pin(card) {
      const back = button(card.heading.textContent, () => {
        card.node.focus({ preventScroll: true });
        show(card.node);
      });
      node.replaceChildren(element('span', { class: 'tag' }, element('span', { 'aria-hidden': 'true' }, '!'), texts.urgent), back,
        ...card.calls.map(call => call.cloneNode(true)));
      unpin();
      inSight = new IntersectionObserver(entries => { node.hidden = !!entries.at(-1)?.isIntersecting; }, { root: node.closest('dialog'), rootMargin: '-56px 0px 0px', threshold: 0.5 });
      inSight.observe(card.heading);
    },
  };
};

/** @type {CreateView} */
export const createView = (root, launcher, options, texts, conversation) => {
  const { node: status, say, end } = createStatus();
  const { node: pinned, pin, unpin } = createPinned(texts, show);
  const composer = createComposer(texts, say, text => {
    isWalking = false;
    if (text) conversation().ask(text);
  });
  const make = createMessages(texts, options.base, { ask: press, judge, leave, tell: words => say('spoken', words) });

  const shut = button('×', close, 'shut');
  shut.ariaLabel = texts.close;
  const log = element('div', { class: 'log', role: 'log', 'aria-labelledby': 'title', tabindex: '0' });
  const newer = button(texts.newer, () => show(log.lastElementChild), 'newer');
  const panel = element('dialog', { id: 'panel', class: 'panel', 'aria-labelledby': 'title', 'aria-describedby': 'nature' },
    element('div', { class: 'top' }, element('div', { class: 'head' }, element('h2', { id: 'title' }, options.title), shut, element('p', { id: 'nature' }, texts.nature)), pinned),
    log, newer, status, composer.node,
    element('p', { class: 'foot' }, button(texts.forget, askToForget)));
  newer.hidden = true;

  /** @type {Map<unknown, Row>} */
  const rows = new Map();
  let isWalking = false; // a button asked last
  let isFollowed = true; // nobody has scrolled back
  let isScrolledByUs = true;
  let hasThanked = false;

  /** A button took the place of typing. On a touch screen the keyboard stays away. */
  function press(/** @type {string} */ text, /** @type {unknown} */ from = null) {
    isWalking = from != null;
    focus();
    if (text.length <= mostCharacters) conversation().ask(text, from ?? text); // a page's question has no other name
    else composer.write(text);
  }

  /** @type {View['hear']} */
  const hear = (one, unheard) => {
    end('spoken');
    const row = make.question(one.text);
    rows.set(one, row);
    log.insertBefore(row.node, nodeOf(unheard));
  };

  const nodeOf = (/** @type {Question | undefined} */ one) => rows.get(one)?.node ?? null;

  /** Only the newest message offers what to ask next. */
  function withdraw() {
    log.querySelector('.chips')?.remove();
  }

  function show(/** @type {Element | null | undefined} */ node) {
    [isFollowed, isScrolledByUs] = [true, true];
    newer.hidden = true;
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches || log.ariaBusy === 'true';
    node?.scrollIntoView({ block: 'start', behavior: isStill ? 'auto' : 'smooth' });
  }

  /** Whoever scrolls back reads there, and is not taken away from it. */
  log.onscroll = () => {
    if (isScrolledByUs) return;
    isFollowed = log.scrollHeight - log.scrollTop - log.clientHeight < 80;
    if (isFollowed) newer.hidden = true;
  };
  for (const type of ['wheel', 'touchmove', 'pointerdown', 'keydown']) log.addEventListener(type, () => { isScrolledByUs = false; });

  /** Up and down go from message to message. */
  log.onkeydown = event => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    const at = [...log.children].findIndex(one => one === event.target);
    if (!step || at < 0 && event.target !== log) return;
    event.preventDefault();
    const to = at < 0 ? log.children.length - 1 : at + step;
    /** @type {HTMLElement | undefined} */ (log.children[to])?.focus();
  };

  /** @type {MessageDoes['judge']} */
  async function judge(id, reaction) {
    try {
      const { reachesStaff } = await conversation().judge(id, reaction);
      say('spoken', hasThanked ? '' : reachesStaff ? texts.thanks : texts.noted);
      hasThanked = true;
      return true;
    } catch {
      say('spoken', texts.failed, make.help());
      return false;
    }
  }

  function leave(/** @type {Element} */ after) {
    import('./leave.js')
      .then(({ leaveBelow }) => leaveBelow(after, texts, conversation(), { say, show, alarm, help: make.help }))
      .catch(() => say('spoken', texts.unreachable, make.help()));
  }

  /** What describes an emergency has its card, whatever becomes of the message. */
  function alarm(/** @type {Element} */ before, /** @type {Activity[]} */ [activity] = []) {
    const { node, card } = activity ? make.reply(activity) : {};
    if (!node) return;
    before.after(node);
    if (card) pin(card);
    show(node);
  }

  function askToForget() {
    const sure = button(texts.forgetYes, forget);
    say('', texts.forgetSure, sure, ' ', button(texts.forgetNo, () => { say(''); focus(); }));
    sure.focus();
  }

  async function forget() {
    focus();
    try {
      await conversation().forget();
      say('', texts.forgotten);
    } catch {
      say('', texts.notForgotten, button(texts.again, forget), make.help());
    }
  }

  function focus() {
    (matchMedia('(pointer: fine)').matches ? composer.input : log).focus({ preventScroll: true });
  }

  function close() {
    panel.close();
  }

  function fit() {
    panel.style.setProperty('--height', `${visualViewport?.height}px`);
    panel.style.setProperty('--top', `${visualViewport?.offsetTop}px`);
  }

  panel.onkeydown = event => {
    if (event.key !== 'Escape' || isComposing(event)) return;
    event.preventDefault();
    event.stopPropagation();
    if (root.activeElement === composer.input || root.activeElement === shut) close();
    else composer.input.focus();
  };
  panel.onclose = () => {
    launcher.ariaExpanded = 'false';
    launcher.focus();
  };

  root.prepend(panel);
  launcher.setAttribute('aria-controls', 'panel');
  return {
    hear,
    fit,
    close,
    unpin,
    know: make.know,
    judged: make.judged,
    isWatched: () => panel.open && !document.hidden,

    open(question) {
      if (!panel.open) {
        if (matchMedia('(max-width: 30em), (max-height: 30em)').matches) panel.showModal();
        else panel.show();
        launcher.ariaExpanded = 'true';
        fit();
        focus();
        conversation().open();
      }
      if (question) press(question);
    },

    ask(one) {
      withdraw();
      hear(one);
      show(nodeOf(one));
    },

    state(one, kind) {
      rows.get(one)?.state(kind, texts[kind]);
    },

    early(one, activity) {
      const row = rows.get(one);
      if (!row || row.early) return;
      const { node, card } = make.reply(activity);
      row.early = node;
      row.node.after(node);
      if (card) pin(card);
      show(node);
    },

    answer(activity, one, awaited, unheard) {
      end('spoken');
      const { node, card, step, isGreeting } = make.reply(activity);
      const row = rows.get(one);
      row?.state('answered');
      row?.early?.remove();
      withdraw();
      const before = /** @type {HTMLElement | undefined} */ (row?.node.previousElementSibling);
      if (step && before?.dataset.step === step) {
        before.remove(); // one step at a time
        row?.node.remove();
      }

      if (step) node.dataset.step = step;
      log.insertBefore(node, isGreeting && nodeOf(awaited) || nodeOf(unheard)); // even where a question was quicker than the greeting
      if (card) pin(card);
      if (step && isWalking) node.querySelector('button')?.focus({ preventScroll: true });
      if (isFollowed || card) show(!step && nodeOf(one ?? awaited) || node);
      else newer.hidden = false;
    },

    busy(isBusy) {
      log.ariaBusy = String(isBusy);
    },

    refused(one, isTooLong) {
      rows.get(one)?.state('failed', isTooLong ? texts.tooLong : texts.failed);
      say('', make.help());
    },

    held(waiting, isOffline) {
      const held = waiting.map(one => rows.get(one));
      for (const row of held) row?.state('waiting', texts.waiting);
      say('answered', isOffline ? texts.offline : '', make.help());
      show(held.findLast(row => row?.early)?.early ?? held.at(-1)?.node);
    },

    failed(waiting) {
      for (const one of waiting) rows.get(one)?.state('failed', texts.failed, button(texts.again, () => { focus(); conversation().again(); }));
      say('answered', make.help());
    },

    looking: () => say('answered', texts.looking),
    offline: () => say('answered', texts.offline, make.help()),
    unreachable: () => say('answered', texts.unreachable, button(texts.again, () => { say('answered', texts.trying); conversation().listen(); }), make.help()),
    reached: () => { if (status.querySelector('.help')) say(''); },
    settle: () => end('answered'),

    clear() {
      hasThanked = false;
      rows.clear();
      log.replaceChildren();
      newer.hidden = true;
      unpin();
      say('');
    },
  };
};
