using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using PsoasBot.Channels.Turns;

namespace PsoasBot.Answers;

/// <summary>The clinic's pages: what can be asked, and each passage as a page that is found, shared, printed and read without JavaScript.</summary>
internal static class AnswersEndpoints
{
    private static readonly string[] Read = [HttpMethods.Get, HttpMethods.Head];

    public static void MapAnswers(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/", Read, Landing);
        routes.MapMethods("/answers", Read, All);
        routes.MapMethods("/answers/{id}", Read, One);
    }

    /// <summary>The path of a passage's page.</summary>
    public static string PathOf(string id) => "/answers/" + Uri.EscapeDataString(id);

    private static ContentHttpResult Landing(HttpRequest request, CurrentSnapshot current) =>
        Page(LandingPage.Of(current().Knowledge, AddressOf(request, "/")));

    private static ContentHttpResult All(HttpRequest request, CurrentSnapshot current) =>
        Page(AllAnswersPage.Of(current().Knowledge, AddressOf(request, "/answers")));

    /// <returns>404, with links to other pages, if there is no such id, or only a draft.</returns>
    private static ContentHttpResult One(string id, HttpRequest request, CurrentSnapshot current)
    {
        var knowledge = current().Knowledge;
        return knowledge.PassageOf(id) is { } passage
            ? Page(AnswerPage.Of(passage, knowledge, AddressOf(request, PathOf(id))))
            : Page(MissingPage.Of(knowledge), StatusCodes.Status404NotFound);
    }

    private static Uri AddressOf(HttpRequest request, string path) => new($"{request.Scheme}://{request.Host}{request.PathBase}{path}");

    private static ContentHttpResult Page(Html page, int status = StatusCodes.Status200OK) =>
        TypedResults.Content(page.Markup, "text/html", Encoding.UTF8, status);
}
