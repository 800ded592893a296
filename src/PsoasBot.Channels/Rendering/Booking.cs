using PsoasBot.Answering.Replies;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Channels.Rendering;

/// <summary>The booking link that goes with a reply.</summary>
public static class Booking
{
    /// <summary>The clinic's link, tagged with where it was shown and with nothing that was typed.</summary>
    /// <returns>Null for urgent replies and small talk, where nothing may be sold, and without a clinic.</returns>
    public static BookingLink? LinkFor(Reply reply, KnowledgeContent knowledge) => (reply, knowledge.Clinic) switch
    {
        _ when !reply.Constraints.Sells => null,
        (Answer { IsStop: true } or Answer { Found: [{ Passage.Booking: Clinic.NoBooking }, ..] } or NotCovered { IsIndecent: true }, _) => null,
        (Answer { Found: [var first, ..] }, { } clinic) => Marked(clinic.BookingFor(reply.Constraints.Service ?? first.Passage.Booking), first.Passage.Id),
        (Clarify or NotCovered, { } clinic) => Marked(clinic.BookingFor(reply.Constraints.Service), reply.Outcome),
        _ => null,
    };

    /// <summary>The booking link on a passage's page.</summary>
    /// <returns>Null for a passage beside which nothing is sold.</returns>
    public static BookingLink? LinkOn(Passage passage, Clinic clinic) => Marked(clinic.BookingFor(passage.Booking), passage.Id, "page");

    private static BookingLink? Marked(BookingLink? link, string content, string medium = "chat")
    {
        if (link is null)
            return null;

        var marks = $"utm_source=psoas-bot&utm_medium={medium}&utm_content={Uri.EscapeDataString(content)}";
        var own = link.Url.Query.TrimStart('?');
        return link with { Url = new UriBuilder(link.Url) { Query = own.Length == 0 ? marks : $"{own}&{marks}" }.Uri };
    }
}
