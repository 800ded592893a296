// One conversation with the bot over Direct Line 3.0: what goes over the wire, and nothing of how it looks.
// All tabs of a site share it. What is kept is a token and an id, and nothing that was said.

/** What went wrong with a call. `isGone`: the conversation is no longer there, or its token no longer holds. `retryAfter`: in how many seconds it may go better. */
class Refused extends Error {
  constructor({ status, headers }) {
    super(`the service answered ${status}`);
    this.status = status;
    this.retryAfter = Number(headers.get('Retry-After')) || 0;
    this.isGone = status === 403 || status === 404;
  }
}

async function call(url, token, body, method = body === undefined ? 'GET' : 'POST') {
  const response = await fetch(url, {
    method,
    headers: { ...(token && { Authorization: `Bearer ${token}` }), ...(body && { 'Content-Type': 'application/json' }) },
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(15_000),
  });
  if (!response.ok) throw new Refused(response);
  return response.status === 204 ? null : response.json();
}

export class DirectLine {
  #base;
  #key;
  #locale;
  #kept = null; // when storage is switched off, a conversation ends with the page
  #followed = null; // the conversation that the watermark is of
  #watermark = '';
  #hasGreeted = false;
  #opening = null;

  /**
   * @param {string} base Where the service is, with a slash at the end.
   * @param {string} locale What the page is written in, BCP-47.
   */
  constructor(base, locale) {
    this.#base = base;
    this.#key = `psoasbot.conversation ${base}`;
    this.#locale = locale;
  }

  /** Who speaks for the visitor; null before the first call. */
  get userId() {
    return this.#state?.userId ?? null;
  }

  /**
   * Says something.
   * @param {string} clientActivityID Comes back on the echo, which tells that it has arrived.
   * @throws When no answer came to that. It may have arrived all the same: see the echo.
   */
  say(text, clientActivityID) {
    return this.#post({ type: 'message', text, textFormat: 'plain', channelData: { clientActivityID } });
  }

  /** Says what the visitor thinks of a reply. */
  judge(activityId, reaction) {
    return this.#post({
      type: 'event',
      name: 'message/submitAction',
      replyToId: activityId,
      value: { actionName: 'feedback', actionValue: { reaction, feedback: '' } },
    });
  }

  /**
   * What was said since the last call, by both sides; at first, all of it.
   * @returns {Promise<object[]>} Activities, oldest first; may be empty.
   */
  async receive() {
    const [{ activities, watermark }, from] = await this.#call(state => this.#within(state, `activities?watermark=${encodeURIComponent(this.#watermark)}`));
    if (from !== this.#state?.conversationId) return []; // it was of the conversation that has been left meanwhile
    this.#watermark = watermark;
    this.#hasGreeted ||= activities.length > 0;
    return activities;
  }

  /**
   * Has the conversation deleted by the service, and leaves it; the next call begins another, with a greeting.
   * @throws When the service did not answer; then it is still there.
   */
  async forget() {
    const state = this.#state;
    try {
      if (state) await call(`${this.#conversations(state)}/${encodeURIComponent(state.conversationId)}`, state.token, undefined, 'DELETE');
    } catch (error) {
      if (!error.isGone && error.status !== 405) throw error; // Azure's keeps for a day what was said, and deletes nothing sooner
    }
    this.#leave(state);
    this.restart();
  }

  /** What is received next is from the start, with the greeting: the conversation has been deleted, here or in another tab. */
  restart() {
    this.#hasGreeted = false;
    this.#followed = null;
  }

  async #post(activity) {
    const [answer] = await this.#call(state => this.#within(state, 'activities', {
      ...activity,
      from: { id: state.userId, role: 'user' },
      locale: this.#locale,
    }));
    return answer;
  }

  /** A call within the conversation. One that has ended meanwhile is begun again, without a word about it. */
  async #call(make) {
    const state = await this.#ready();
    try {
      return [await make(state), state.conversationId];
    } catch (error) {
      if (!error.isGone) throw error;
      this.#leave(state);
      const next = await this.#ready();
      return [await make(next), next.conversationId];
    }
  }

  async #ready() {
    const state = this.#state;
    if (!state || Date.now() > state.renewAt) await (this.#opening ??= this.#alone(() => this.#open()).finally(() => { this.#opening = null; }));
    return this.#follow(this.#state);
  }

  /** Two tabs that begin at once begin one conversation. */
  #alone(work) {
    return navigator.locks ? navigator.locks.request(this.#key, work) : work();
  }

  /** Sees to it that there is a conversation, with a token that holds. */
  async #open() {
    if (this.#state && Date.now() > this.#state.renewAt) await this.#renew(this.#state);
    if (this.#state) return;

    const issued = await call(`${this.#base}api/token`, null, {});
    const place = { userId: issued.userId, domain: this.#domain(issued.domain) };
    const started = await call(this.#conversations(place), issued.token, { user: { id: issued.userId } });
    const begun = { ...place, ...this.#taken(started, issued) };
    if (this.#hasGreeted) { // past a second greeting, before anybody looks
      const { watermark } = await this.#within(begun, 'activities');
      [this.#followed, this.#watermark] = [begun.conversationId, watermark];
    }
    this.#keep(begun);
  }

  async #renew(state) {
    try {
      this.#keep({ ...state, ...this.#taken(await call(`${state.domain}/tokens/refresh`, state.token, {}), state) });
    } catch (error) {
      if (!error.isGone) throw error;
      this.#keep(null);
    }
  }

  #taken(answer, before) {
    const { token, conversationId, expires_in } = { ...before, ...answer };
    return { token, conversationId, renewAt: Date.now() + expires_in * 500 }; // after half of its seconds
  }

  /** Our own is where the script is from, whatever the service takes for its name; Azure's is elsewhere. */
  #domain(named) {
    const own = `${this.#base}v3/directline`;
    return named && new URL(named).host !== new URL(own).host ? named.replace(/\/$/, '') : own;
  }

  #conversations(state) {
    return `${state.domain}/conversations`;
  }

  #within(state, path, body) {
    return call(`${this.#conversations(state)}/${encodeURIComponent(state.conversationId)}/${path}`, state.token, body);
  }

  /** A watermark is of one conversation. */
  #follow(state) {
    if (state.conversationId !== this.#followed) [this.#followed, this.#watermark] = [state.conversationId, ''];
    return state;
  }

  /** Another tab may have begun the next one already. */
  #leave(state) {
    if (this.#state?.token === state?.token) this.#keep(null);
  }

  get #state() {
    try {
      return JSON.parse(localStorage.getItem(this.#key));
    } catch {
      return this.#kept;
    }
  }

  #keep(state) {
    this.#kept = state;
    try {
      if (state) localStorage.setItem(this.#key, JSON.stringify(state));
      else localStorage.removeItem(this.#key);
    } catch {
      // as above
    }
  }
}
