using Microsoft.AspNetCore.Http;
using PsoasBot.Channels.Protocol;
using PsoasBot.Channels.Teams;
using PsoasBot.Channels.Turns;

namespace PsoasBot.Channels.BotFramework;

/// <summary>Answers invokes: the activities whose channel waits for an answer in the same response. One case for each name that we know.</summary>
internal sealed class InvokeHandler(MessageTurns turns, MessageExtension extension)
{
    /// <returns>501 for a name that we do not know.</returns>
    public async Task<InvokeResponse> AnswerAsync(Activity invoke, CancellationToken cancellationToken) => invoke.Name switch
    {
        FeedbackReader.Name => await FeedbackAsync(invoke, cancellationToken),
        CardPress.InvokeName => await PressAsync(invoke, cancellationToken),
        MessageExtension.InvokeName => await extension.AnswerAsync(invoke, cancellationToken),
        _ => new InvokeResponse(StatusCodes.Status501NotImplemented),
    };

    /// <summary>Runs a press on a card as a turn, and shows what it says in the card's place.</summary>
    private async Task<InvokeResponse> PressAsync(Activity invoke, CancellationToken cancellationToken)
    {
        Activity? said = null;
        await turns.HandleAsync(
            invoke,
            (reply, _) =>
            {
                said = reply;
                return Task.FromResult<string?>("");
            },
            cancellationToken);
        return CardInvoke.Answer(said);
    }

    /// <summary>Notes a thumb. The body stays empty: to anything in it Teams shows an error.</summary>
    private async Task<InvokeResponse> FeedbackAsync(Activity invoke, CancellationToken cancellationToken)
    {
        await turns.HandleAsync(invoke, (_, _) => Task.FromResult<string?>(null), cancellationToken);
        return new InvokeResponse(StatusCodes.Status200OK);
    }
}
