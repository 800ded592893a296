using PsoasBot.Answering;
using PsoasBot.Knowledge;

namespace PsoasBot.Channels.Turns;

/// <summary>The booking link that goes with a reply.</summary>
public static class Booking
{
    /// <summary>The clinic's link, marked with where it was pressed and with nothing that was typed.</summary>
    /// <returns>Null for an urgent reply and for small talk, and where no clinic is known.</returns>
    public static BookingLink? LinkFor(Reply reply, KnowledgeContent knowledge) => (reply, knowledge.Clinic) switch
    {
        (Answer { Found: [var first, ..] }, { } clinic) => Marked(clinic.BookingFor(first.Passage.Booking), first.Passage.Id),
        (Clarify or NotCovered, { } clinic) => Marked(clinic.BookingFor(null), reply.Outcome),
        _ => null,
    };

    /// <summary>The link that goes with a passage where it is read as a page.</summary>
    public static BookingLink LinkOn(Passage passage, Clinic clinic) => Marked(clinic.BookingFor(passage.Booking), passage.Id, "page");

    private static BookingLink Marked(BookingLink link, string content, string medium = "chat")
    {
        var marks = $"utm_source=psoas-bot&utm_medium={medium}&utm_content={Uri.EscapeDataString(content)}";
        var own = link.Url.Query.TrimStart('?');
        return link with { Url = new UriBuilder(link.Url) { Query = own.Length == 0 ? marks : $"{own}&{marks}" }.Uri };
    }
}
