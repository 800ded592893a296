// What was asked, sent, awaited and tried again. Knows nothing of the page.

const firstWait = 250; // ms; twice as long each time, and no more after a minute
const lastWait = 60_000;
const mostRetries = 5; // of a message that the network swallows: 1, 2, 4, 8 and 16 s apart
const patience = 500; // ms without an answer before it is said that one is looked for

/** @type {CreateConversation} */
export const createConversation = (line, view, base) => {
  /** @type {Map<unknown, Question>} By our ids and the service's. */
  const asked = new Map();
  /** @type {Question[]} Not accepted yet, in order. */
  const outbox = [];
  /** @type {Set<Question>} Not answered yet. */
  const awaited = new Set();
  const received = new Set(); // ids of activities
  const tabs = new BroadcastChannel(`psoasbot ${base}`);

  let wait = firstWait;
  let next = 0; //  the timer of the next look
  let retry = 0; // the timer of the next attempt to send
  let retries = 0;
  let isUnkept = false; // the service takes nothing just now, as it could not keep it
  let isSending = false;
  let isOver = false;

  /** What cannot be sent keeps its place, and those behind it wait. */
  async function drain() {
    clearTimeout(retry);
    if (isSending) return;
    isSending = true;
    while (outbox.length && await sent(outbox[0])) {
      outbox.shift();
      await listen();
    }
    if (isUnkept) await showWaiting();
    isSending = false;
  }

  /** While the service can keep nothing it still looks at each message, as one may be an emergency: those that wait for their turn are shown to it, once. */
  async function showWaiting() {
    for (const one of outbox.filter(one => !one.isSeen)) {
      try {
        await line.say(one.text, one.id);
      } catch (/** @type {any} */ error) {
        seen(one, error);
        continue;
      }
      outbox.splice(outbox.indexOf(one), 1); // it can keep again
      accepted(one);
      await listen();
    }
  }

  function seen(/** @type {Question} */ one, /** @type {Refusal} */ { status, activities }) {
    one.isSeen ||= status === 503;
    if (activities?.length) view.early(one, activities[0]);
  }

  /** Whether it is dealt with: accepted, or refused for good. */
  async function sent(/** @type {Question} */ one) {
    if (!navigator.onLine) return held(true);
    const slow = setTimeout(() => { if (awaited.has(one)) view.state(one, 'sending'); }, patience);
    try {
      if (retries) await receive(); // it may have arrived although no receipt came: its echo tells
      if (!one.hasArrived) await line.say(one.text, one.id);
      accepted(one);
      return true;
    } catch (/** @type {any} */ error) {
      return failed(one, error);
    } finally {
      clearTimeout(slow);
    }
  }

  function accepted(/** @type {Question} */ one) {
    [retries, isUnkept] = [0, false];
    if (awaited.has(one)) view.state(one, 'sent'); // its answer may outrun its receipt
    view.reached();
    tabs.postMessage('said');
    setTimeout(() => { if (awaited.has(one)) view.looking(); }, patience);
  }

  function failed(/** @type {Question} */ one, /** @type {Refusal} */ error) {
    const { status = 0, retryAfter = 0 } = error;
    isUnkept = status === 503;
    seen(one, error);
    if (status >= 400 && status < 500 && status !== 429) {
      awaited.delete(one);
      view.refused(one, status === 413);
      return true;
    }

    if (retries < mostRetries) {
      retry = setTimeout(drain, 1000 * Math.max(2 ** retries++, retryAfter));
      return held();
    }

    view.failed(waiting());
    return false;
  }

  function held(isOffline = false) {
    view.held(waiting(), isOffline);
    return false;
  }

  function listen() {
    wait = firstWait;
    return look();
  }

  async function look() {
    clearTimeout(next);
    if (!view.isWatched()) return;
    const isReached = await receive().then(() => true, () => false);
    if (isOver) return;
    if (!isReached && (!received.size || awaited.size > outbox.length && wait > lastWait)) view.unreachable();
    else if (isReached && !awaited.size) view.settle();

    if (wait <= lastWait) next = setTimeout(look, wait);
    wait *= 2;
  }

  async function receive() {
    const activities = await line.receive();
    view.busy(!received.size); // what was said on an earlier page is not read out
    for (const activity of activities) {
      if (received.has(activity.id)) continue;
      received.add(activity.id);
      const isOurs = activity.from?.role === 'user' || activity.from?.id === line.userId;
      if (isOurs && activity.name === 'message/submitAction') view.judged(activity.replyToId, activity.value?.actionValue?.reaction);
      else if (activity.type === 'message') (isOurs ? heard : answered)(activity);
    }
    view.busy(false);
  }

  /** The echo of a question; after the page was loaded anew, or from another tab, the question itself. */
  function heard(/** @type {Activity} */ { id, text = '', channelData }) {
    const name = channelData?.clientActivityID ?? id;
    let one = asked.get(name);
    if (!one) view.hear(one = add(name, text), unheard());
    one.hasArrived = true;
    asked.set(id, one);
  }

  function answered(/** @type {Activity} */ activity) {
    const question = asked.get(activity.replyToId);
    if (question) awaited.delete(question);
    view.answer(activity, question, [...awaited][0], unheard());
    if (!awaited.size) view.settle();
  }

  const waiting = () => outbox.filter(one => awaited.has(one)); // an answer may come although no receipt did
  const unheard = () => [...awaited].find(one => !one.hasArrived); // a receipt may outrun the echo

  function add(/** @type {string} */ id, /** @type {string} */ text, /** @type {unknown} */ key = null) {
    /** @type {Question} */
    const one = { id, text, key };
    asked.set(id, one);
    return one;
  }

  function clear() {
    for (const kept of [received, asked, awaited]) kept.clear();
    outbox.length = 0;
    view.clear();
  }

  tabs.onmessage = ({ data }) => {
    if (data === 'forgotten') {
      line.restart();
      clear();
    }
    listen();
  };

  return {
    listen,
    judge: (id, reaction) => line.judge(id, reaction),
    terms: () => line.terms(),
    leave: message => line.leave(message),
    open: () => { listen().then(drain); },

    ask(text, key) {
      if (key && [...awaited].some(one => one.key === key)) return; // pressed twice
      const one = add(`${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`, text, key);
      awaited.add(one);
      outbox.push(one);
      view.ask(one);
      drain();
    },

    again() {
      retries = 1;
      for (const one of waiting()) view.state(one, 'sending');
      drain();
    },

    resume() {
      retries = 0;
      drain().then(listen);
    },

    async forget() {
      await line.forget();
      tabs.postMessage('forgotten');
      clear();
      await listen();
    },

    end() {
      isOver = true;
      clearTimeout(next);
      clearTimeout(retry);
      tabs.close();
    },
  };
};
