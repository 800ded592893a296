// One conversation over Direct Line 3.0, which all tabs share. A token and an id are kept, and nothing that was said.

/** @implements {Refusal} */
class Refused extends Error {
  constructor(/** @type {Response} */ { status, headers }, /** @type {any} */ { error, activities, fields }) {
    super(`the service answered ${status}${error?.message ? `: ${error.message}` : ''}`);
    this.status = status;
    this.retryAfter = Number(headers.get('Retry-After')) || 0;
    this.isGone = status === 403 || status === 404;
    this.activities = activities ?? [];
    this.fields = fields ?? [];
    this.words = error?.message;
  }
}

/** @type {Call} */
async function call(url, token, body, method = body ? 'POST' : 'GET') {
  const response = await fetch(url, {
    method,
    headers: { ...(token && { Authorization: `Bearer ${token}` }), ...(body && { 'Content-Type': 'application/json' }) },
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(15_000),
  });
  if (!response.ok) throw new Refused(response, await response.json().catch(() => ({})));
  return response.status === 204 ? null : response.json();
}

/** @implements {Line} */
export class DirectLine {
  #base;
  #key;
  #locale;
  /** @type {Kept | null} */
  #kept = null; // when storage is switched off, a conversation ends with the page
  #followed = ''; // the conversation that the watermark is of
  #watermark = '';
  #hasGreeted = false;
  /** @type {Promise<void> | null} */
  #opening = null;
  #refusal = ''; // what the console was told last
  /** @type {Place | null} */
  #unbegun = null; // what the service could not begin: it looks at what is said there all the same, as it may be an emergency

  constructor(/** @type {string} */ base, /** @type {string} */ locale) {
    this.#base = base;
    this.#key = `psoasbot.conversation ${base}`;
    this.#locale = locale;
  }

  get userId() {
    return this.#state?.userId ?? null;
  }

  /** @type {Line['say']} */
  async say(text, clientActivityID) {
    const activity = { type: 'message', text, textFormat: 'plain', channelData: { clientActivityID } };
    try {
      return await this.#post(activity);
    } catch (/** @type {any} */ error) {
      if (this.#unbegun) await this.#within(this.#unbegun, 'activities', activity).catch(seen => { error.activities = seen.activities; });
      throw error;
    }
  }

  /** @type {Line['judge']} */
  judge(activityId, reaction) {
    return this.#post({
      type: 'event',
      name: 'message/submitAction',
      replyToId: activityId,
      value: { actionName: 'feedback', actionValue: { reaction, feedback: '' } },
    });
  }

  /** @type {Line['terms']} */
  async terms() {
    const [terms] = await this.#call(state => this.#within(state, 'messages-left'));
    return terms;
  }

  /** @type {Line['leave']} */
  async leave(message) {
    const [taken] = await this.#call(state => this.#within(state, 'messages-left', message));
    return taken;
  }

  async receive() {
    const received = [];
    /** @type {Page | null} */
    let page = { activities: [], more: true };
    while (page?.more) {
      page = await this.#page().catch(error => received.length ? null : Promise.reject(error)); // the next call brings the rest
      received.push(...page?.activities ?? []);
    }
    this.#hasGreeted ||= received.length > 0;
    return received;
  }

  /** @returns {Promise<Page>} */
  async #page() {
    const [page, from] = await this.#call(state => this.#within(state, `activities?watermark=${encodeURIComponent(this.#watermark)}`));
    if (from !== this.#state?.conversationId) return { activities: [] }; // it was of the conversation that has been left meanwhile
    this.#watermark = page.watermark;
    return page;
  }

  async forget() {
    const state = this.#state;
    try {
      if (state) await call(`${this.#conversations(state)}/${encodeURIComponent(state.conversationId)}`, state.token, undefined, 'DELETE');
    } catch (/** @type {any} */ error) {
      if (!error.isGone && error.status !== 405) throw error; // Azure's keeps for a day what was said, and deletes nothing sooner
    }
    this.#leave(state);
    this.restart();
  }

  restart() {
    this.#hasGreeted = false;
    this.#followed = '';
  }

  async #post(/** @type {object} */ activity) {
    const [answer] = await this.#call(state => this.#within(state, 'activities', {
      ...activity,
      from: { id: state.userId, role: 'user' },
      locale: this.#locale,
    }));
    return answer;
  }

  /** A conversation that has ended meanwhile is begun again, without a word about it. */
  async #call(/** @type {(state: Kept) => Promise<any>} */ make) {
    const state = await this.#ready();
    try {
      return [await make(state), state.conversationId];
    } catch (/** @type {any} */ error) {
      if (!error.isGone) throw error;
      this.#leave(state);
      const next = await this.#ready();
      return [await make(next), next.conversationId];
    }
  }

  async #ready() {
    const state = this.#state;
    if (!state || Date.now() > state.renewAt) await (this.#opening ??= this.#alone(() => this.#open()).finally(() => { this.#opening = null; }));
    return this.#follow(/** @type {Kept} */ (this.#state));
  }

  /** Two tabs that begin at once begin one conversation. */
  #alone(/** @type {() => Promise<void>} */ work) {
    return navigator.locks ? navigator.locks.request(this.#key, work) : work();
  }

  /** Sees to it that there is a conversation, with a token that holds. */
  async #open() {
    if (this.#state && Date.now() > this.#state.renewAt) await this.#renew(this.#state);
    if (this.#state) return;

    const issued = await this.#issued();
    const place = { userId: issued.userId, domain: this.#domain(issued.domain) };
    this.#unbegun = { ...place, conversationId: issued.conversationId, token: issued.token };
    const started = await call(this.#conversations(place), issued.token, { user: { id: issued.userId } });
    this.#unbegun = null;
    const begun = { ...place, ...this.#taken(started, issued) };
    if (this.#hasGreeted) { // past a second greeting, before anybody looks
      const { watermark } = await this.#within(begun, 'activities');
      [this.#followed, this.#watermark] = [begun.conversationId, watermark];
    }
    this.#keep(begun);
  }

  /** A page that may not hold the chat says why in its console, where its owner will look. Without body and headers the browser lets us read it. */
  async #issued() {
    try {
      return await call(`${this.#base}api/token`, null, undefined, 'POST');
    } catch (/** @type {any} */ error) {
      if (error.status === 403 && error.message !== this.#refusal) console.error('PsoasBot:', this.#refusal = error.message);
      throw error;
    }
  }

  async #renew(/** @type {Kept} */ state) {
    try {
      this.#keep({ ...state, ...this.#taken(await call(`${state.domain}/tokens/refresh`, state.token, {}), state) });
    } catch (/** @type {any} */ error) {
      if (!error.isGone) throw error;
      this.#keep(null);
    }
  }

  #taken(/** @type {object} */ answer, /** @type {any} */ before) {
    const { token, conversationId, expires_in } = { ...before, ...answer };
    return { token, conversationId, renewAt: Date.now() + expires_in * 500 }; // after half of its seconds
  }

  /** Our own is where the script is from, whatever the service takes for its name; Azure's is elsewhere. */
  #domain(/** @type {string} */ named) {
    const own = `${this.#base}v3/directline`;
    return named && new URL(named).host !== new URL(own).host ? named.replace(/\/$/, '') : own;
  }

  #conversations(/** @type {{ domain: string }} */ state) {
    return `${state.domain}/conversations`;
  }

  /** @type {Within} */
  #within(state, path, body) {
    return call(`${this.#conversations(state)}/${encodeURIComponent(state.conversationId)}/${path}`, state.token, body);
  }

  /** A watermark is of one conversation. */
  #follow(/** @type {Kept} */ state) {
    if (state.conversationId !== this.#followed) [this.#followed, this.#watermark] = [state.conversationId, ''];
    return state;
  }

  /** Another tab may have begun the next one already. */
  #leave(/** @type {Kept | null} */ state) {
    if (this.#state?.token === state?.token) this.#keep(null);
  }

  /** @returns {Kept | null} */
  get #state() {
    try {
      return JSON.parse(localStorage.getItem(this.#key) ?? 'null');
    } catch {
      return this.#kept;
    }
  }

  #keep(/** @type {Kept | null} */ state) {
    this.#kept = state;
    try {
      if (state) localStorage.setItem(this.#key, JSON.stringify(state));
      else localStorage.removeItem(this.#key);
    } catch {
      // as above
    }
  }
}
