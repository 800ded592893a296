// The types that the widget's JSDoc names. Only editors and the type check in tests/Peers read this file: it is outside wwwroot, so no visitor loads it.
//
// panel.js joins the parts. Each knows of the others only what the interface below says:
//   direct-line.js   Line          what goes over the wire; nothing of what is shown
//   conversation.js  Conversation  what was asked, sent, awaited and tried again; no element of the page
//   view.js          View          what is seen and pressed, with messages.js and strings.js; no network

type Texts = typeof import('./wwwroot/widget/strings.js').strings;

// ── the parts ────────────────────────────────────────────────────────

/** What a page gets as `PsoasBot`, and the launcher from `panel.js`. */
interface Panel {
  /** Shows the chat, and asks a question if there is one. */
  open(question?: string): void;
  close(): void;
  /** Takes the chat off the page. The conversation is kept. */
  destroy(): void;
}

/** From the first press on; null after a failure. */
type Loading = Promise<Panel> | null | undefined;

/** The attributes of the script tag without their `data-`, and where the service is, with a slash at the end. */
type Options = { [attribute: string]: string | undefined } & { title: string; position: string; theme: string; lang: string; base: string };

/** One conversation with the bot over Direct Line 3.0. All tabs of a site share it. */
interface Line {
  /** Who speaks for the visitor; null before the first call. */
  readonly userId: string | null;

  /**
   * Says something.
   * @param clientActivityID Comes back on the echo, which tells that it has arrived. What is said again by the same id is taken once.
   * @throws {Refusal} When no answer came to that. It may have arrived all the same: see the echo.
   */
  say(text: string, clientActivityID: string): Promise<unknown>;

  /** Says what the visitor thinks of a reply, and gives whether staff will see it. */
  judge(activityId: string, reaction: string): Promise<{ reachesStaff?: boolean }>;

  /** Whether messages for the clinic are taken, and what may be promised of one. */
  terms(): Promise<Terms>;

  /**
   * Leaves a message for the clinic.
   * @throws {Refusal} With what is wrong with each field, or without, where it could not be kept.
   */
  leave(message: LeftMessage): Promise<{ text: string; activities?: Activity[] }>;

  /** What was said since the last call, by both sides, oldest first; at first, all of it. May be empty. */
  receive(): Promise<Activity[]>;

  /**
   * Has the conversation deleted by the service, and leaves it; the next call begins another, with a greeting.
   * @throws When the service did not answer; then it is still there.
   */
  forget(): Promise<void>;

  /** What is received next is from the start, with the greeting: the conversation has been deleted, here or in another tab. */
  restart(): void;
}

/** What went wrong with a call; without a status, no answer came. */
interface Refusal extends Error {
  status?: number;
  /** In how many seconds it may go better; 0 when nobody said. */
  retryAfter?: number;
  /** The conversation is no longer there, or its token no longer holds. */
  isGone?: boolean;
  /** What the bot says all the same to a message that was not taken, which is an urgent card; else empty. */
  activities?: Activity[];
  /** What is wrong with the fields of a form; else empty. */
  fields?: { field: Exclude<keyof LeftMessage, 'id'>; message: string }[];
  /** What the service says, fit to be shown where it is about a form. */
  words?: string;
}

/** What is said before somebody leaves a message. `text`: what may be promised; `consent`: the words beside the box. */
interface Terms {
  open: boolean;
  text: string;
  consent: string;
}

/** A message for the clinic, as it was filled in. `id`: the same each time it is sent. */
interface LeftMessage {
  id: string;
  name: string;
  phone: string;
  email: string;
  about: string;
  consent: boolean;
}

/** What was asked, and how far it has come. */
interface Conversation {
  /** @param key What it was asked with, if that can be pressed twice: while the first question is unanswered, the same key asks nothing. */
  ask(text: string, key?: unknown): void;
  /** Tries once more to send what was given up. */
  again(): void;
  /** The panel has been opened: looks for what was said, then sends what waits. */
  open(): void;
  /** The network is back. */
  resume(): void;
  /** Looks for what was said: at once, then less and less often, and not while nobody can see it. */
  listen(): Promise<void>;
  judge: Line['judge'];
  terms: Line['terms'];
  leave: Line['leave'];
  /** @throws When the service did not answer; then nothing is forgotten. */
  forget(): Promise<void>;
  /** Nothing is sent or looked for from now on. */
  end(): void;
}

/** The view knows its message in the log by this very object. */
interface Question {
  text: string;
  /** The one that we gave it, or that it came with. */
  id: string;
  /** What it was asked with. */
  key?: unknown;
  /** Its echo has come: the service has it. */
  hasArrived?: boolean;
  /** The service has looked at it while it could keep nothing. */
  isSeen?: boolean;
}

/** What a conversation has shown. Questions that were never shown, or are forgotten, are passed over. */
interface Shown {
  isWatched(): boolean;
  /** Shows a question that was asked here, last. */
  ask(one: Question): void;
  /** Shows one of an earlier page or another tab, above the first that the service has not heard yet. */
  hear(one: Question, unheard?: Question): void;
  state(one: Question, kind: 'sending' | 'sent'): void;
  /** Shows what the bot says at once to a question that it could not take. When it is taken later, its answer comes in place of this. */
  early(one: Question, activity: Activity): void;
  /**
   * Shows what the bot says.
   * @param question The one that it answers.
   * @param awaited The first that nothing has answered yet.
   * @param unheard The first that the service has not heard yet: it stays below what is said meanwhile, the greeting or what was said before.
   */
  answer(activity: Activity, question?: Question, awaited?: Question, unheard?: Question): void;
  /** Shows what the visitor thought of a reply, on an earlier page or in another tab. */
  judged(activityId?: string, reaction?: string): void;
  /** What comes while it is busy is not read out. */
  busy(isBusy: boolean): void;
  clear(): void;

  /** The service does not take it, now or later. */
  refused(one: Question, isTooLong: boolean): void;
  /** They are sent later. */
  held(waiting: Question[], isOffline: boolean): void;
  /** They are not tried again by themselves. */
  failed(waiting: Question[]): void;
  looking(): void;
  unreachable(): void;
  /** The service has taken something: nobody needs to be told whom to call instead. */
  reached(): void;
  /** Nothing is awaited any more. */
  settle(): void;
}

/** What is seen and pressed. */
interface View extends Shown {
  /** Opens the panel, and asks a question if there is one. On a small screen it is all there is; beside a page, the page stays in use. */
  open(question?: string): void;
  close(): void;
  /** A keyboard on the screen takes room from the panel, not from the input. */
  fit(): void;
  /** Takes the pinned card away. */
  unpin(): void;
  /** Whom to call while the chat cannot answer: the clinic's numbers, by what they are for. */
  know(numbers: { [use: string]: string }): void;
  offline(): void;
}

/** What presses lead to. */
type Pressed = Pick<Conversation, 'ask' | 'again' | 'open' | 'listen' | 'judge' | 'terms' | 'leave' | 'forget'>;

/** A line beside the conversation: what goes on, what went wrong, what is asked back. */
interface Status {
  node: HTMLElement;
  /** @param until When it goes: with the next answer, with the next message of anybody, or not by itself. */
  say(until: 'answered' | 'spoken' | '', ...words: (Node | string)[]): void;
  end(when: 'answered' | 'spoken'): void;
}

/** Where questions are typed. */
interface Composer {
  node: HTMLElement;
  input: HTMLElement;
  write(text: string): void;
}

/** An urgent card stays in reach for as long as the conversation lasts: out of sight, it is called to mind above. */
interface Pinned {
  node: HTMLElement;
  pin(card: Card): void;
  unpin(): void;
}

// ── the functions that make the parts ────────────────────────────────

/** `given`: texts that the page words otherwise. */
type CreatePanel = (root: ShadowRoot, launcher: HTMLElement, options: Options, given: Partial<Texts>) => Panel;

/** `root`: where the panel goes. `launcher`: the button that opens it. */
type CreateView = (root: ShadowRoot, launcher: HTMLElement, options: Options, texts: Texts, conversation: () => Pressed) => View;

type CreateStatus = () => Status;

/** `submit`: gets what was typed, trimmed; it may be empty. */
type CreateComposer = (texts: Texts, say: Status['say'], submit: (text: string) => void) => Composer;

type CreatePinned = (texts: Texts, show: (node: Element) => void) => Pinned;

/** `base`: where the service is; all tabs have one conversation with it. */
type CreateConversation = (line: Line, view: Shown, base: string) => Conversation;

/** Opens the form below a reply. @throws When the service did not answer. */
type LeaveBelow = (after: Element, texts: Texts, conversation: Pick<Conversation, 'terms' | 'leave'>, view: {
  say: Status['say'];
  show(node: Element): void;
  alarm(before: Element, activities?: Activity[]): void;
  help(): HTMLElement;
}) => Promise<void>;

/** `send`: gives what went wrong, or nothing when it is kept. */
type CreateForm = (texts: Texts, terms: Terms, send: (message: LeftMessage) => Promise<Refusal | undefined>, cancel: () => void) => { node: HTMLElement; focus(): void };

type CreateMessages = (texts: Texts, base: string, does: MessageDoes) => Messages;

/** The launcher's own, which can make an icon, too. */
type MakeNode = (name: string, attributes: { [name: string]: string }, ...children: (Node | string)[]) => HTMLElement;

/** An element with children: nodes, or strings that become text; what is null or false is left out. */
type MakeElement = <Name extends keyof HTMLElementTagNameMap>(name: Name, attributes?: { [name: string]: string }, ...children: Child[]) => HTMLElementTagNameMap[Name];

type MakeButton = (label: string, press: (event: Event) => void, className?: string) => HTMLButtonElement;

/** A text with its {names} filled in. */
type Fill = (text: string, values: { [name: string]: string | number | undefined }) => string;

// ── messages ─────────────────────────────────────────────────────────

/** How each message looks. */
interface Messages {
  question(text: string): Row;
  reply(activity: Activity): Reply;
  judged: View['judged'];
  /** Whom to call while the chat cannot answer. */
  help(): HTMLElement;
  know: View['know'];
}

/** What presses in a message lead to. */
interface MessageDoes {
  ask(text: string, from: unknown): void;
  /** Thanks once in a conversation, and says that the clinic will see it only where it will. Gives whether it arrived. */
  judge(activityId: string, reaction: string): Promise<boolean>;
  tell(words: string): void;
  /** Opens the form for a message to the clinic below a reply. */
  leave(after: Element): void;
}

type Child = Node | string | false | null | undefined;

/** A question in the log. */
interface Row {
  node: HTMLElement;
  /** What was said to it before it could be taken. */
  early?: HTMLElement;
  /** How it went: words, and perhaps a button. */
  state(kind: string, ...words: (Node | string)[]): void;
}

/** What the bot said, in the log. `step`: the passage that it is a step of. */
interface Reply {
  node: HTMLElement;
  card?: Card;
  step?: string;
  isGreeting: boolean;
}

/** An urgent card in the log. */
interface Card {
  node: HTMLElement;
  heading: HTMLElement;
  /** Links that call its numbers; may be empty. */
  calls: HTMLElement[];
}

// ── over the wire ────────────────────────────────────────────────────

/** Where a conversation is, and who speaks in it. */
interface Place {
  userId: string;
  domain: string;
  conversationId: string;
  token: string;
}

/** The conversation in progress, as all tabs keep it. `renewAt`: in ms, when its token should be renewed. */
interface Kept extends Place {
  renewAt: number;
}

/** A call of the service. Gives the JSON of its answer, or null. @throws {Refusal} */
type Call = (url: string, token: string | null, body?: object, method?: string) => Promise<any>;

type Within = (state: Place, path: string, body?: object) => Promise<any>;

/** Some of what was said; `more` when there is more already. */
interface Page {
  activities: Activity[];
  more?: boolean;
}

/** As `Channels/Protocol/Activity.cs` writes it, what is empty left out. */
interface Activity {
  type: string;
  id: string;
  name?: string;
  text?: string;
  from?: { id?: string; role?: string };
  replyToId?: string;
  value?: { actionValue?: { reaction: string } };
  suggestedActions?: { actions: Action[] };
  channelData?: { clientActivityID?: string; psoasBot?: { outcome: string }; psoasBotHtml?: Parts };
}

interface Action {
  type: string;
  title: string;
  value: string;
}

/** As `Channels/Rendering/ReplyHtml.cs` and its neighbours say, where it is told what is HTML. */
interface Parts {
  said?: string;
  answers?: PassagePart[];
  step?: StepPart;
  card?: CardPart;
  disclaimer?: string;
  leavesMessage?: boolean;
}

interface PassagePart {
  id: string;
  title: string;
  shortAnswer: string;
  rest?: string;
  beforeSteps?: string;
  steps?: string[];
  afterSteps?: string;
  sources?: string[];
  reviewed?: string;
}

interface StepPart {
  id: string;
  title: string;
  number: number;
  count: number;
  text: string;
  before?: string;
  after?: string;
}

interface CardPart {
  title: string;
  text: string;
  numbers?: string[];
}

// ── the browser ──────────────────────────────────────────────────────

interface Window {
  /** As `Panel` does. */
  PsoasBot?: { open(question?: string): Promise<void>; close(): Promise<void>; destroy(): Promise<void> };
  /** Not in TypeScript's own types yet. */
  trustedTypes?: { createPolicy(name: string, rules: { createHTML(markup: string): string }): { createHTML(markup: string): string } };
}

/** A tag that is in an SVG has no address, and the widget is in none. */
interface SVGScriptElement {
  src: string;
}
