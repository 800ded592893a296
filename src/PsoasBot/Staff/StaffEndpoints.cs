using System.Collections.Immutable;
using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using PsoasBot.Answering.Replies;
using PsoasBot.Channels.Turns;
using PsoasBot.Comparing;
using PsoasBot.Knowledge.Editing;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Knowledge.Problems;
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

        read.MapGet("/inbox", (ClaimsPrincipal person) => Page<InboxPage>((nameof(InboxPage.MayEdit), StaffAccess.MayEdit(person))));

        var edit = routes.MapGroup("/staff").RequireAuthorization(StaffAccess.Edit);
        edit.MapPost("/edit", Save);
        edit.MapPost("/asked", Use);
        edit.MapPost("/inbox", (IFormCollection form, InboxEdits inbox, ClaimsPrincipal person) => Page<InboxPage>(
            (nameof(InboxPage.MayEdit), true), (nameof(InboxPage.Result), inbox.Make(person, form["id"].ToString(), form["action"].ToString()))));
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
        return knowledge.PassageOf(id) is { } found
            ? Page<PassagePage>((nameof(PassagePage.Passage), found), (nameof(PassagePage.Knowledge), knowledge))
            : TypedResults.NotFound();
    }

    private static IResult Edit(string file, KnowledgeEdits edits, ClaimsPrincipal person)
    {
        if (!edits.Files().Contains(file))
            return TypedResults.NotFound();

        var (bytes, mark) = edits.Read(file);
        var shown = FileEdits.Shown(bytes);
        var result = shown is null ? EditResult.Refused($"{file} is not saved as UTF-8, so it cannot be edited here. Open it in an editor and save it as UTF-8.") : null;
        return EditPage(file, shown ?? "", mark, [], person, result);
    }

    /// <summary>
    /// Checks the text, or saves it when it is asked to and nothing is in the way. What was typed is shown again. Where somebody else changed the file meanwhile,
    /// it stands beside the file as it is now, and stays there from then on: only what is typed into the file's own text is ever saved.
    /// </summary>
    private static IResult Save(IFormCollection form, KnowledgeEdits edits, WhatWouldChange changes, IOptions<AnsweringOptions> options, ClaimsPrincipal person)
    {
        var (file, text, mark) = (form["file"].ToString(), form["text"].ToString(), form["mark"].ToString());
        if (!edits.Files().Contains(file))
            return TypedResults.NotFound();

        ImmutableArray<string> typed = [.. form["typed"].OfType<string>()];
        if (form["action"] == "save")
        {
            byte[] written = [];
            var saved = edits.Make(person, file, mark, bytes => FileEdits.Replaced(bytes, text) is { } replaced ? written = replaced : null, "edited");
            if (saved.IsDone)
                return EditPage(file, FileEdits.Shown(written) ?? text, KnowledgeEdits.MarkFor(written), typed, person, saved);
            if (!saved.IsOutOfDate)
                return EditPage(file, text, mark, typed, person, saved);

            var (now, markNow) = edits.Read(file);
            return EditPage(file, FileEdits.Shown(now) ?? "", markNow, [.. typed, text], person, saved);
        }

        if (FileEdits.Replaced(edits.Read(file).Bytes, text) is not { } tried)
            return EditPage(file, text, mark, typed, person, EditResult.Refused($"{file} is not saved as UTF-8."));

        try
        {
            var reading = edits.Try(file, tried);
            var change = reading.Content is { } content ? changes.Of(content, options.Value) : null;
            return EditPage(file, text, mark, typed, person, Checked(reading, edits.Shown(reading, file, tried)), change);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            return EditPage(file, text, mark, typed, person, EditResult.Refused("Not checked: it is tried on a copy, and the disk cannot be written. Tell whoever runs the service that the disk may be full."));
        }
    }

    private static EditResult Checked(KnowledgeReading reading, ImmutableArray<string> shown)
    {
        var said = reading.Content is null ? "This has errors and cannot go live." : shown.IsEmpty ? "No problems found." : "It can go live. See the warnings below.";
        return new EditResult(reading.Content is not null, $"{said} Nothing was written.", shown);
    }

    /// <param name="mark">Of the file that the text was made from.</param>
    /// <param name="typed">What was refused because the file had changed, the oldest first.</param>
    private static IResult EditPage(
        string file, string text, string mark, ImmutableArray<string> typed, ClaimsPrincipal person, EditResult? result, KnowledgeChange? change = null)
    {
        var shown = text.ReplaceLineEndings("\n");
        return Page<EditPage>(
            (nameof(Pages.EditPage.File), file),
            (nameof(Pages.EditPage.Text), shown),
            (nameof(Pages.EditPage.Typed), typed.Select(each => each.ReplaceLineEndings("\n")).Where(each => each != shown).Distinct().ToImmutableArray()),
            (nameof(Pages.EditPage.Mark), mark),
            (nameof(Pages.EditPage.MayEdit), StaffAccess.MayEdit(person)),
            (nameof(Pages.EditPage.Result), result),
            (nameof(Pages.EditPage.Change), change));
    }

    /// <summary>The reply and why. By POST, as a question must not appear in URLs or logs.</summary>
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
        var result = wordings.Count == 0
            ? EditResult.Refused("No question was ticked, so nothing was saved.")
            : form["action"].ToString() switch
            {
                "add" => Add(form["passage"].ToString(), wordings, edits, person),
                "draft" => Draft(wordings, edits, person),
                "decline" => edits.Make(person, "not-covered.txt", form["declined"].ToString(), bytes => FileEdits.WithLines(bytes, wordings), $"added {Standing.Many(wordings.Count, "question")} to"),
                _ => EditResult.Refused("Nothing was saved: this page is out of date. Reload it."),
            };
        return Page<AskedPage>(
            (nameof(AskedPage.MayEdit), true),
            (nameof(AskedPage.Result), result),
            (nameof(AskedPage.Typed), result.IsDone ? [] : wordings.ToImmutableArray()));
    }

    private static EditResult Add(string target, List<string> wordings, KnowledgeEdits edits, ClaimsPrincipal person)
    {
        var bar = target.LastIndexOf('|');
        return bar > 0 && edits.Files().Contains(target[..bar])
            ? edits.Make(person, target[..bar], target[(bar + 1)..], bytes => FileEdits.WithWordings(bytes, wordings), $"added {Standing.Many(wordings.Count, "wording")} to")
            : EditResult.Refused("Nothing was saved: that passage no longer exists.");
    }

    private static EditResult Draft(List<string> wordings, KnowledgeEdits edits, ClaimsPrincipal person)
    {
        var name = FileEdits.NameFor(wordings[0]);
        var file = Enumerable.Range(1, 1_000)
            .Select(number => number == 1 ? $"passages/{name}.md" : string.Create(CultureInfo.InvariantCulture, $"passages/{name}-{number}.md"))
            .First(path => edits.MarkOf(path) == KnowledgeEdits.None);
        return edits.Make(person, file, KnowledgeEdits.None, _ => FileEdits.Draft(wordings), "started the draft");
    }
}
