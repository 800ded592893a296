// The chat that the launcher opens: what is asked goes out, in order, and what comes back is shown.

import { DirectLine } from './direct-line.js';
import { button, element, messages } from './messages.js';
import { strings } from './strings.js';

const firstWait = 250; // ms; twice as long each time, and no more after a minute
const lastWait = 60_000;
const mostRetries = 5; // of a message that the network swallows: 1, 2, 4, 8 and 16 s apart
const patience = 500; // ms without an answer before it is said that one is looked for

/**
 * @param {ShadowRoot} root Where the panel goes.
 * @param {HTMLElement} launcher The button that opens it.
 * @param {{ title: string, base: string, lang: string }} options
 * @param {object} given Texts that the page words otherwise.
 */
export function createPanel(root, launcher, options, given) {
  const texts = { ...strings, ...given };
  const line = new DirectLine(options.base, options.lang);
  const make = messages(texts, options.base, { ask: press, judge: (id, reaction) => line.judge(id, reaction), tell });

  const title = element('h2', { id: 'title' }, options.title);
  const shut = button('×', close, 'shut');
  shut.ariaLabel = texts.close;
  const pinned = element('p', { class: 'pinned', hidden: '' });
  const log = element('div', { class: 'log', role: 'log', 'aria-labelledby': 'title', tabindex: '0' });
  const newer = button(texts.newer, () => show(log.lastElementChild), 'newer');
  const status = element('p', { class: 'status', role: 'status' });
  const utterance = element('textarea', { id: 'utterance', rows: '1', maxlength: '1000', enterkeyhint: 'send', autocomplete: 'off', 'aria-describedby': 'nature' });
  const composer = element('form', {}, element('label', { for: 'utterance' }, texts.question),
    element('div', { class: 'field' }, utterance, element('button', { class: 'send' }, texts.send)));
  const panel = element('dialog', { id: 'panel', class: 'panel', 'aria-labelledby': 'title', 'aria-describedby': 'nature' },
    element('div', { class: 'top' }, element('div', { class: 'head' }, title, shut, element('p', { id: 'nature' }, texts.nature)), pinned),
    log, newer, status, composer,
    element('p', { class: 'foot' }, button(texts.forget, askToForget)));
  newer.hidden = true;

  const shown = new Set(); //   ids of the activities in the log
  const asked = new Map(); //   questions in the log, by the id that we gave them
  const outbox = []; //         those of them that have not been accepted yet, in order
  const awaited = new Set(); // those that nothing has answered yet
  const tabs = new BroadcastChannel(`psoasbot ${options.base}`);
  const small = matchMedia('(max-width: 30em), (max-height: 30em)');
  const still = matchMedia('(prefers-reduced-motion: reduce)');

  let wait = firstWait;
  let next = 0; //       the timer of the next look
  let retry = 0; //      the timer of the next attempt to send
  let retries = 0;
  let isSending = false;
  let isWalking = false; // it was a button of the chat that asked last
  let isFollowed = true; // nobody has scrolled away from the newest message
  let isScrolledByUs = true;
  let isForNow = false; // what the status says ends with the next answer
  let cardInSight = null;
  const gone = new AbortController();

  // ── asking ─────────────────────────────────────────────────────────

  function ask(text) {
    if ([...awaited].some(one => one.text === text)) return; // pressed twice
    log.querySelector('.chips')?.remove();
    const one = add(`${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`, text);
    awaited.add(one);
    outbox.push(one);
    show(one.node);
    drain();
  }

  /** A button took the place of typing. On a touch screen the keyboard stays away. */
  function press(text, from) {
    isWalking = from != null;
    focus();
    ask(text);
  }

  /** Sends what waits, one after the other. What cannot be sent keeps its place, and those behind it wait. */
  async function drain() {
    clearTimeout(retry);
    if (isSending) return;
    isSending = true;
    while (outbox.length && await sent(outbox[0])) {
      outbox.shift();
      await listen();
    }
    isSending = false;
  }

  /** @returns {Promise<boolean>} Whether it is dealt with: accepted, or refused for good. */
  async function sent(one) {
    if (!navigator.onLine) return held(texts.offline);
    const slow = setTimeout(() => one.state('sending', texts.sending), patience);
    try {
      if (retries) await receive(); // it may have arrived although no receipt came: its echo tells
      if (!one.hasArrived) await line.say(one.text, one.id);
      accepted(one);
      return true;
    } catch (error) {
      return failed(one, error);
    } finally {
      clearTimeout(slow);
    }
  }

  function accepted(one) {
    retries = 0;
    one.state('sent', texts.sent);
    tabs.postMessage('said');
    setTimeout(() => { if (awaited.has(one)) tellForNow(texts.looking); }, patience);
  }

  function failed(one, { status, retryAfter = 0 }) {
    if (status >= 400 && status < 500 && status !== 429) {
      awaited.delete(one);
      one.state('failed', status === 413 ? texts.tooLong : texts.failed);
      return true;
    }

    if (retries < mostRetries) {
      retry = setTimeout(drain, 1000 * Math.max(2 ** retries++, retryAfter));
      return held();
    }

    for (const waiting of outbox) waiting.state('failed', texts.failed, button(texts.again, again));
    tell();
    return false;
  }

  /** They are sent later. */
  function held(...why) {
    for (const one of outbox) one.state('waiting', texts.waiting);
    tellForNow(...why);
    show(outbox.at(-1).node);
    return false;
  }

  function again() {
    retries = 1;
    focus();
    for (const one of outbox) one.state('sending', texts.sending);
    drain();
  }

  // ── listening ──────────────────────────────────────────────────────

  /** Looks for what was said: at once, then less and less often, and not while nobody can see it. */
  function listen() {
    wait = firstWait;
    return look();
  }

  async function look() {
    clearTimeout(next);
    if (document.hidden || !panel.open) return;
    const isReached = await receive().then(() => true, () => false);
    if (gone.signal.aborted) return;
    if (!isReached && (!shown.size || awaited.size > outbox.length && wait > lastWait)) {
      tellForNow(texts.unreachable, button(texts.again, () => { tellForNow(texts.trying); listen(); }));
    } else if (isReached && !awaited.size) {
      settle();
    }

    if (wait <= lastWait) next = setTimeout(look, wait);
    wait *= 2;
  }

  async function receive() {
    const activities = await line.receive();
    log.ariaBusy = String(!shown.size); // what was said on an earlier page is not read out
    for (const activity of activities) {
      if (shown.has(activity.id)) continue;
      shown.add(activity.id);
      const isOurs = activity.from?.role === 'user' || activity.from?.id === line.userId;
      if (isOurs && activity.name === 'message/submitAction') judged(activity);
      else if (activity.type === 'message') (isOurs ? heard : answered)(activity);
    }
    log.ariaBusy = 'false';
  }

  /** The echo of a question; after the page was loaded anew, or from another tab, the question itself. */
  function heard(activity) {
    const id = activity.channelData?.clientActivityID ?? activity.id;
    const one = asked.get(id) ?? add(id, activity.text ?? '');
    one.hasArrived = true;
    one.activityId = activity.id;
  }

  function add(id, text) {
    const one = { id, text, hasArrived: false, activityId: null, ...make.question(text) };
    asked.set(id, one);
    log.append(one.node);
    return one;
  }

  function answered(activity) {
    const { node, card, step } = make.reply(activity);
    const question = [...asked.values()].find(one => one.activityId === activity.replyToId);
    awaited.delete(question);
    question?.state('answered');
    log.querySelector('.chips')?.remove(); // only the newest message offers what to ask next
    const before = log.querySelector(':scope > .reply.step:nth-last-child(2)'); // then comes the question for this one
    if (step && before?.step === step) {
      before.remove(); // one step at a time
      question?.node.remove();
    }

    node.step = step;
    log.append(node);
    if (card) pin(card);
    if (step && isWalking) node.querySelector('.primary, .chip')?.focus({ preventScroll: true });
    if (isFollowed || card) show(question && !step ? question.node : node);
    else newer.hidden = false;
    if (!awaited.size) settle();
  }

  function judged(activity) {
    const group = [...log.querySelectorAll('.thumbs')].find(one => one.dataset.judges === activity.replyToId);
    if (group) make.judged(group, activity.value?.actionValue?.reaction);
  }

  /** An urgent card stays in reach for as long as the conversation lasts: out of sight, it is called to mind above. */
  function pin(card) {
    const back = button(card.querySelector('h3').textContent, () => {
      card.focus({ preventScroll: true });
      show(card);
    });
    pinned.replaceChildren(element('span', { class: 'tag' }, element('span', { 'aria-hidden': 'true' }, '!'), texts.urgent), back,
      ...[...card.querySelectorAll('.call')].map(call => call.cloneNode(true)));
    unpin();
    cardInSight = new IntersectionObserver(entries => { pinned.hidden = entries.at(-1).isIntersecting; }, { root: panel, rootMargin: '-56px 0px 0px', threshold: 0.5 });
    cardInSight.observe(card.querySelector('h3'));
  }

  function unpin() {
    cardInSight?.disconnect();
    pinned.hidden = true;
  }

  // ── forgetting ─────────────────────────────────────────────────────

  function askToForget() {
    const sure = button(texts.forgetYes, forget);
    tell(texts.forgetSure, sure, ' ', button(texts.forgetNo, () => { tell(); focus(); }));
    sure.focus();
  }

  async function forget() {
    focus();
    try {
      await line.forget();
    } catch {
      tell(texts.notForgotten, button(texts.again, forget));
      return;
    }
    tabs.postMessage('forgotten');
    clear();
    await listen();
    tell(texts.forgotten);
  }

  function clear() {
    shown.clear();
    asked.clear();
    awaited.clear();
    outbox.length = 0;
    log.replaceChildren();
    newer.hidden = true;
    unpin();
    tell();
  }

  // ── showing ────────────────────────────────────────────────────────

  /** Says something beside the conversation; nothing takes back what was said. */
  function tell(...words) {
    isForNow = false;
    status.replaceChildren(...words);
  }

  /** Says what holds until the service has answered. */
  function tellForNow(...words) {
    tell(...words);
    isForNow = true;
  }

  function settle() {
    if (isForNow) tell();
  }

  function show(node) {
    [isFollowed, isScrolledByUs] = [true, true];
    newer.hidden = true;
    node.scrollIntoView({ block: 'start', behavior: still.matches || log.ariaBusy === 'true' ? 'auto' : 'smooth' });
  }

  /** Whoever scrolls back reads there, and is not taken away from it. */
  function scrolled() {
    if (isScrolledByUs) return;
    isFollowed = log.scrollHeight - log.scrollTop - log.clientHeight < 80;
    if (isFollowed) newer.hidden = true;
  }

  function focus() {
    if (matchMedia('(pointer: fine)').matches) utterance.focus({ preventScroll: true });
    else log.focus({ preventScroll: true });
  }

  /** On a small screen it is all there is; beside a page, the page stays in use. */
  function open(question) {
    if (!panel.open) {
      if (small.matches) panel.showModal();
      else panel.show();
      launcher.ariaExpanded = 'true';
      fit();
      focus();
      listen().then(drain);
    }
    if (question) press(question);
  }

  function close() {
    panel.close();
  }

  /** A keyboard on the screen takes room from the panel, not from the input. */
  function fit() {
    panel.style.setProperty('--height', `${visualViewport.height}px`);
    panel.style.setProperty('--top', `${visualViewport.offsetTop}px`);
  }

  /** Up and down go from message to message. */
  function walk(event) {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const at = [...log.children].indexOf(event.target);
    if (!step || at < 0 && event.target !== log) return;
    event.preventDefault();
    const to = at < 0 ? log.children.length - 1 : at + step;
    log.children[to]?.focus();
  }

  function escape(event) {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (root.activeElement === utterance || root.activeElement === shut) close();
    else utterance.focus();
  }

  function destroy() {
    gone.abort();
    clearTimeout(next);
    clearTimeout(retry);
    tabs.close();
    cardInSight?.disconnect();
  }

  function on(target, type, does) {
    target.addEventListener(type, does, { signal: gone.signal });
  }

  on(composer, 'submit', event => {
    event.preventDefault();
    const text = utterance.value.trim();
    utterance.value = '';
    isWalking = false;
    utterance.focus();
    if (text) ask(text);
  });
  on(utterance, 'keydown', event => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    composer.requestSubmit();
  });
  on(log, 'keydown', walk);
  on(panel, 'keydown', escape);
  on(panel, 'close', () => {
    launcher.ariaExpanded = 'false';
    clearTimeout(next);
    launcher.focus();
  });
  on(log, 'scroll', scrolled);
  for (const type of ['wheel', 'touchmove', 'pointerdown', 'keydown']) on(log, type, () => { isScrolledByUs = false; });
  on(document, 'visibilitychange', () => document.hidden || listen());
  on(window, 'online', () => { retries = 0; settle(); drain().then(listen); });
  on(window, 'offline', () => tellForNow(texts.offline));
  on(visualViewport, 'resize', fit);
  on(visualViewport, 'scroll', fit);
  on(tabs, 'message', ({ data }) => {
    if (data === 'forgotten') {
      line.restart();
      clear();
    }
    listen();
  });

  root.prepend(panel);
  launcher.setAttribute('aria-controls', 'panel');
  return { open, close, destroy };
}
