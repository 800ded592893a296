// One conversation with the bot over Direct Line 3.0: what goes over the wire, and nothing of how it looks.

const base = '/v3/directline/conversations';
const kept = 'psoasbot.conversation'; // a token and an id for the life of the tab; nothing that was said

/** What went wrong with a call. `isGone`: the conversation is no longer there, or its token no longer holds. */
class Refused extends Error {
  constructor(status) {
    super(`the service answered ${status}`);
    this.isGone = status === 403 || status === 404;
  }
}

async function call(url, token, body) {
  const response = await fetch(url, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { ...(token && { Authorization: `Bearer ${token}` }), ...(body && { 'Content-Type': 'application/json' }) },
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(15_000),
  });
  if (!response.ok) throw new Refused(response.status);
  return response.json();
}

export class DirectLine {
  #state = null; // { token, conversationId, userId, renewAt }
  #watermark = '';
  #hasGreeted = false;
  #opening = null;
  #forgotten = 0;

  constructor() {
    try {
      this.#state = JSON.parse(sessionStorage.getItem(kept));
    } catch {
      // storage is switched off: a conversation then ends with the page
    }
  }

  /**
   * Says something.
   * @param {string} text
   * @param {string} clientActivityID Comes back on the echo, which tells that it has arrived.
   * @throws When no answer came to that. It may have arrived all the same: see the echo.
   */
  async send(text, clientActivityID) {
    await this.#call('activities', () => ({
      type: 'message',
      text,
      textFormat: 'plain',
      from: { id: this.#state.userId, role: 'user' },
      locale: document.documentElement.lang,
      channelData: { clientActivityID },
    }));
  }

  /**
   * What was said since the last call, by both sides; at first, all of it.
   * @returns {Promise<object[]>} Activities, oldest first; may be empty.
   */
  async receive() {
    const before = this.#forgotten;
    const { activities, watermark } = await this.#call(() => `activities?watermark=${encodeURIComponent(this.#watermark)}`);
    if (before !== this.#forgotten) return []; // it was of the conversation that has been left meanwhile
    this.#watermark = watermark;
    this.#hasGreeted ||= activities.length > 0;
    return activities;
  }

  /** Leaves the conversation; the next call begins another, with a greeting. */
  forget() {
    this.#leave();
    this.#hasGreeted = false;
    this.#forgotten++;
  }

  /** A call within the conversation. One that has ended meanwhile is begun again, without a word about it. */
  async #call(path, body) {
    try {
      return await this.#callOnce(path, body);
    } catch (error) {
      if (!error.isGone) throw error;
      this.#leave();
      return this.#callOnce(path, body);
    }
  }

  async #callOnce(path, body) {
    await (this.#opening ??= this.#open().finally(() => { this.#opening = null; }));
    return this.#within(typeof path === 'string' ? path : path(), body?.());
  }

  #within(path, body) {
    return call(`${base}/${encodeURIComponent(this.#state.conversationId)}/${path}`, this.#state.token, body);
  }

  /** Sees to it that there is a conversation, with a token that holds. */
  async #open() {
    if (this.#state && Date.now() > this.#state.renewAt) await this.#renew();
    if (this.#state) return;

    const issued = await call('/api/token', null, {});
    const started = await call(base, issued.token, { user: { id: issued.userId } });
    this.#take(started, issued.userId);
    if (this.#hasGreeted) this.#watermark = (await this.#within('activities')).watermark; // past a second greeting
  }

  async #renew() {
    try {
      this.#take(await call('/v3/directline/tokens/refresh', this.#state.token, {}), this.#state.userId);
    } catch (error) {
      if (!error.isGone) throw error;
      this.#leave();
    }
  }

  #leave() {
    this.#watermark = '';
    this.#keep(null);
  }

  #take({ token, conversationId, expires_in }, userId) {
    this.#keep({ token, conversationId, userId, renewAt: Date.now() + expires_in * 500 }); // after half of its seconds
  }

  #keep(state) {
    this.#state = state;
    try {
      if (state) sessionStorage.setItem(kept, JSON.stringify(state));
      else sessionStorage.removeItem(kept);
    } catch {
      // as in the constructor
    }
  }
}
