// Microsoft's Bot Framework SDK on the channel's side of the wire, driven by lines of JSON: what it hears goes out on standard output, what it is
// to do comes in on standard input. The argument: { bot, now, metadata }, the address of the bot's endpoint, the time in milliseconds, and who
// published the keys of the tokens; without the last nobody is asked for a token.

import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const require = createRequire(import.meta.url);
const express = require('express');
const { AdaptiveCard, SerializationContext } = require('adaptivecards/dist/adaptivecards.js');
const { ChannelServiceHandlerBase, ChannelServiceRoutes, ConfigurationBotFrameworkAuthentication } = require('botbuilder');
const { AppCredentials, ServiceClientCredentialsFactory } = require('botframework-connector');

const { bot, now, metadata } = JSON.parse(process.argv[2]);
const appId = '11111111-2222-4333-8444-555555555555';
Date.now = () => now;

let token = '';
class Presented extends AppCredentials {
  getToken = async () => token;
}

class Credentials extends ServiceClientCredentialsFactory {
  createCredentials = async () => new Presented(appId);
  isAuthenticationDisabled = async () => false;
  isValidAppId = async id => id === appId;
}

const authentication = new ConfigurationBotFrameworkAuthentication(
  {
    ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
    OAuthUrl: 'https://api.botframework.com',
    ToBotFromChannelOpenIdMetadataUrl: metadata,
    ToBotFromEmulatorOpenIdMetadataUrl: metadata,
    CallerId: 'urn:botframework:azure',
  },
  new Credentials());

class Channel extends ChannelServiceHandlerBase {
  authenticate = header => authentication.authenticateChannelRequest(header);

  async onReplyToActivity(caller, conversation, replyTo, activity) {
    tell({ reply: { caller: caller.getClaimValue('appid'), conversation, replyTo, activity } });
    return { id: 'reply-1' };
  }

  async onUpdateActivity(caller, conversation, replaced, activity) {
    tell({ update: { conversation, replaced, activity } });
    return { id: replaced };
  }
}

const app = express();
new ChannelServiceRoutes(new Channel(authentication)).register(app, '/amer');
const server = app.listen(0, '127.0.0.1', () => tell({ serviceUrl: `http://127.0.0.1:${server.address().port}/amer/` }));

const does = {
  // As a channel does, or a bot that asks another one: the SDK's answer is what it made of ours.
  post: async activity => tell({
    answer: await authentication.createBotFrameworkClient()
      .postActivity(undefined, appId, bot, activity.serviceUrl, activity.conversation.id, activity),
  }),
  present: given => {
    token = given;
  },
  // Whether a bot that is made with the SDK would let this activity in.
  judge: activity => authentication.authenticateRequest(activity, `Bearer ${token}`)
    .then(() => tell({ isLetIn: true }), () => tell({ isLetIn: false })),
  // What the renderer of Adaptive Cards has to say against a card.
  parse: json => {
    const context = new SerializationContext();
    const card = new AdaptiveCard();
    card.parse(json, context);
    const complaints = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index));
    tell({ complaints: [...complaints, ...card.validateProperties().validationEvents].map(complaint => complaint.message) });
  },
};

createInterface({ input: process.stdin })
  .on('line', line => {
    const [name, argument] = Object.entries(JSON.parse(line))[0];
    does[name](argument);
  })
  .on('close', () => process.exit());

function tell(what) {
  process.stdout.write(`${JSON.stringify(what)}\n`);
}
