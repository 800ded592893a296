using System.Collections.Immutable;
using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using PsoasBot.Answering;
using PsoasBot.Channels.Turns;
using PsoasBot.Comparing;
using PsoasBot.Knowledge;
using PsoasBot.Staff.Pages;

namespace PsoasBot.Staff;

/// <summary>The console: pages that a server makes and a form changes, with no script at all.</summary>
internal static class StaffEndpoints
{
    public static void MapStaffConsole(this IEndpointRouteBuilder routes)
    {
        StaffEntry.Map(routes);

        var read = routes.MapGroup("/staff").RequireAuthorization(StaffAccess.Read);
        read.MapGet("", () => Page<StatusPage>());
        read.MapGet("/problems", () => Page<ProblemsPage>());
        read.MapGet("/problems/{code}", Code);
        read.MapGet("/passages", () => Page<PassagesPage>());
        read.MapGet("/passages/{id}", Passage);
        read.MapGet("/edit", Edit);
        read.MapGet("/try", () => Page<TryPage>());
        read.MapPost("/try", Try);
        read.MapGet("/asked", (ClaimsPrincipal person) => Page<AskedPage>((nameof(AskedPage.MayEdit), StaffAccess.MayEdit(person))));

        var edit = routes.MapGroup("/staff").RequireAuthorization(StaffAccess.Edit);
        edit.MapPost("/edit", Save);
        edit.MapPost("/asked", Use);
    }

    /// <remarks>The result has no type of its own, as the generator of the request delegates does not see the pages.</remarks>
    public static IResult Page<T>(params (string Name, object? Value)[] parameters)
        where T : Microsoft.AspNetCore.Components.IComponent =>
        new RazorComponentResult<T>(parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value));

    private static IResult Code(string code) => ProblemPages.Find(code) is { } text
        ? Page<CodePage>((nameof(CodePage.Code), code.ToUpperInvariant()), (nameof(CodePage.Text), text))
        : TypedResults.NotFound();

    private static IResult Passage(string id, CurrentSnapshot current)
    {
        var knowledge = current().Knowledge;
        return knowledge.Passages.FirstOrDefault(passage => passage.Id == id) is { } found
            ? Page<PassagePage>((nameof(PassagePage.Passage), found), (nameof(PassagePage.Knowledge), knowledge))
            : TypedResults.NotFound();
    }

    private static IResult Edit(string file, KnowledgeEdits edits, ClaimsPrincipal person)
    {
        if (!edits.Files().Contains(file))
            return TypedResults.NotFound();

        var result = FileEdits.Shown(edits.Read(file)) is null ? EditResult.Refused($"{file} is not saved as UTF-8, so it cannot be edited here. Open it in an editor and save it as UTF-8.") : null;
        return EditPage(edits, file, FileEdits.Shown(edits.Read(file)) ?? "", person, result);
    }

    /// <summary>Checks the text, or saves it when it is asked to and nothing is in the way. What was typed is shown again in each case but one: saved text is the file's.</summary>
    private static IResult Save(IFormCollection form, KnowledgeEdits edits, WhatWouldChange changes, IOptions<AnsweringOptions> options, ClaimsPrincipal person)
    {
        var (file, text) = (form["file"].ToString(), form["text"].ToString());
        if (!edits.Files().Contains(file))
            return TypedResults.NotFound();

        if (form["action"] == "save")
        {
            var saved = edits.Make(person, file, form["mark"].ToString(), bytes => FileEdits.Replaced(bytes, text), "edited");
            return EditPage(edits, file, saved.IsDone ? FileEdits.Shown(edits.Read(file)) ?? "" : text, person, saved);
        }

        if (FileEdits.Replaced(edits.Read(file), text) is not { } tried)
            return EditPage(edits, file, text, person, EditResult.Refused($"{file} is not saved as UTF-8."), form["mark"].ToString());

        var reading = edits.Try(file, tried);
        var change = reading.Content is { } content ? changes.Of(content, options.Value) : null;
        return EditPage(edits, file, text, person, Checked(reading, edits.Shown(reading, file, tried)), form["mark"].ToString(), change);
    }

    private static EditResult Checked(KnowledgeReading reading, ImmutableArray<string> shown)
    {
        var said = reading.Content is null ? "With this the knowledge could not go live." : shown.IsEmpty ? "Nothing is wrong with it." : "It may go live; what is worth a look stands below.";
        return new EditResult(reading.Content is not null, $"{said} Nothing was written.", shown);
    }

    private static IResult EditPage(
        KnowledgeEdits edits, string file, string text, ClaimsPrincipal person, EditResult? result, string? mark = null, KnowledgeChange? change = null) => Page<EditPage>(
        (nameof(Pages.EditPage.File), file),
        (nameof(Pages.EditPage.Text), text.ReplaceLineEndings("\n")),
        (nameof(Pages.EditPage.Mark), mark ?? edits.MarkOf(file)),
        (nameof(Pages.EditPage.MayEdit), StaffAccess.MayEdit(person)),
        (nameof(Pages.EditPage.Result), result),
        (nameof(Pages.EditPage.Change), change));

    /// <summary>The reply and why. By POST, as a question belongs into no address and no log.</summary>
    private static IResult Try(IFormCollection form, CurrentSnapshot current, IOptions<AnsweringOptions> options)
    {
        var (snapshot, question, before) = (current(), form["question"].ToString(), form["before"].ToString());
        var conversation = before.Length == 0 ? Conversation.Start : Conversation.Start.After(before, snapshot.Reply(before, Conversation.Start));
        return Page<TryPage>(
            (nameof(TryPage.Question), question),
            (nameof(TryPage.Before), before),
            (nameof(TryPage.Explained), snapshot.Explain?.Invoke(question, conversation)),
            (nameof(TryPage.Snapshot), snapshot),
            (nameof(TryPage.Options), options.Value));
    }

    /// <summary>Makes wordings, a draft or declined examples of questions that people asked.</summary>
    private static IResult Use(IFormCollection form, KnowledgeEdits edits, ClaimsPrincipal person)
    {
        var wordings = form["use"].Select(index => form[$"wording-{index}"].ToString().Trim()).Where(wording => wording.Length > 0).ToList();
        return Page<AskedPage>((nameof(AskedPage.MayEdit), true), (nameof(AskedPage.Result), wordings.Count == 0
            ? EditResult.Refused("No question was ticked, so nothing was done.")
            : form["action"].ToString() switch
            {
                "add" => Add(form["passage"].ToString(), wordings, edits, person),
                "draft" => Draft(wordings, edits, person),
                "decline" => edits.Make(person, "not-covered.txt", form["declined"].ToString(), bytes => FileEdits.WithLines(bytes, wordings), $"added {Standing.Many(wordings.Count, "question")} to"),
                _ => EditResult.Refused("Nothing was done: the page is out of date."),
            }));
    }

    private static EditResult Add(string target, List<string> wordings, KnowledgeEdits edits, ClaimsPrincipal person)
    {
        var bar = target.LastIndexOf('|');
        return bar > 0 && edits.Files().Contains(target[..bar])
            ? edits.Make(person, target[..bar], target[(bar + 1)..], bytes => FileEdits.WithWordings(bytes, wordings), $"added {Standing.Many(wordings.Count, "wording")} to")
            : EditResult.Refused("That passage is not there any more. Nothing was written.");
    }

    private static EditResult Draft(List<string> wordings, KnowledgeEdits edits, ClaimsPrincipal person)
    {
        var name = FileEdits.NameFor(wordings[0]);
        var file = Enumerable.Range(1, 1_000)
            .Select(number => number == 1 ? $"passages/{name}.md" : string.Create(CultureInfo.InvariantCulture, $"passages/{name}-{number}.md"))
            .First(path => edits.MarkOf(path) == KnowledgeEdits.None);
        return edits.Make(person, file, KnowledgeEdits.None, _ => FileEdits.Draft(wordings), "began the draft");
    }
}
