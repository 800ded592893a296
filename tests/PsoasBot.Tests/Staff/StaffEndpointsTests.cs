using System.Net;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.Extensions.DependencyInjection;
using PsoasBot.Answering.Replies;
using PsoasBot.Channels.Turns;

namespace PsoasBot.Tests.Staff;

public sealed class StaffEndpointsTests : IDisposable
{
    private readonly StaffSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("/staff")]
    [InlineData("/staff/problems")]
    [InlineData("/staff/passages")]
    [InlineData("/staff/passages/what")]
    [InlineData("/staff/edit?file=passages/what.md")]
    [InlineData("/staff/try")]
    [InlineData("/staff/asked")]
    [InlineData("/staff/inbox")]
    public async Task Anonymous_requests_go_to_sign_in(string path)
    {
        var response = await _site.Browser().GetAsync(path);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.StartsWith("http://localhost/staff/sign-in?to=", response.Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_link_lets_somebody_in_once_with_a_cookie_that_scripts_and_other_sites_do_not_get()
    {
        var link = _site.Services.GetRequiredService<PsoasBot.Staff.StaffLinks>().Make();

        var first = await _site.Browser().GetAsync(link);
        var second = await _site.Browser().GetAsync(link);

        Assert.Equal(("/staff", HttpStatusCode.Redirect), (first.Headers.Location?.ToString(), first.StatusCode));
        Assert.EndsWith("; path=/staff; samesite=lax; httponly", Assert.Single(first.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Contains("That link was already used", await second.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(second.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(cookie => cookie.StartsWith("psoasbot-staff=", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_front_page_shows_which_files_were_damaged_and_what_was_lost()
    {
        Directory.CreateDirectory(_site.Data);
        await File.WriteAllTextAsync(Path.Combine(_site.Data, "questions.key"), "torn");
        await File.WriteAllTextAsync(Path.Combine(_site.Data, "inbox.db.damaged-by-hand"), "renamed since");
        await File.WriteAllTextAsync(Path.Combine(_site.Data, "inbox.db.damaged-by-hand-wal"), "no file of its own");
        using var browser = await _site.EnteredAsync();

        var page = WebUtility.HtmlDecode(await browser.GetStringAsync("/staff"));
        var ready = await browser.GetStringAsync("/health/ready");

        Assert.Matches(
            @"<li><code>questions\.key\.damaged-\d{8}T\d{6}Z</code>, since \d\d:\d\d: <code>questions\.key</code> was damaged\. What was asked before is deleted after its days, and no longer when a visitor ends their conversation\.</li>",
            page);
        Assert.Contains("<li><code>inbox.db.damaged-by-hand</code>: <code>inbox.db</code> was damaged. Messages left before can be read from that file only.</li>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("-wal", page, StringComparison.Ordinal);
        Assert.Contains("\"status\":\"degraded\"", ready, StringComparison.Ordinal);
        Assert.Contains("\"setAside\":2", ready, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_front_page_says_nothing_of_damaged_files_where_there_are_none()
    {
        using var browser = await _site.EnteredAsync();

        Assert.DoesNotContain("amaged", await browser.GetStringAsync("/staff"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_link_opens_nothing_under_another_name_than_this_machines_as_a_proxy_passes_on()
    {
        _site.Settings["BotFramework:AppId"] = "00000000-0000-0000-0000-000000000001";
        _site.Settings["BotFramework:TenantId"] = "00000000-0000-0000-0000-000000000002";
        _site.Settings["BotFramework:AppPassword"] = "not-a-secret";
        var outside = _site.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://chat.clinic.test") });
        var link = _site.Services.GetRequiredService<PsoasBot.Staff.StaffLinks>().Make();

        var refused = await outside.GetAsync(link);
        var here = await _site.Browser().GetAsync(link);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.Redirect), (refused.StatusCode, here.StatusCode));
    }

    [Fact]
    public async Task Over_https_the_cookie_is_secure()
    {
        var browser = _site.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") });

        var response = await browser.GetAsync(_site.Services.GetRequiredService<PsoasBot.Staff.StaffLinks>().Make());

        Assert.Contains("; secure;", Assert.Single(response.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/staff/try")]
    [InlineData("/staff/edit")]
    [InlineData("/staff/asked")]
    [InlineData("/staff/inbox")]
    [InlineData("/staff/sign-out")]
    public async Task A_form_that_no_page_of_ours_made_is_refused(string path)
    {
        var browser = await _site.EnteredAsync();

        var response = await browser.PostAsync(path, new FormUrlEncodedContent([KeyValuePair.Create("question", "psoas")]));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("Go back and reload the page.", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_signing_out_the_door_is_closed()
    {
        var browser = await _site.EnteredAsync();
        var page = await browser.GetStringAsync("/staff");
        var token = page.Split("name=\"__RequestVerificationToken\" value=\"")[1].Split('"')[0];

        var left = await browser.PostAsync("/staff/sign-out", new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]));

        Assert.Equal("/staff/sign-in", left.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/staff")).StatusCode);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_wherever_else_its_cookie_may_be()
    {
        using var cookies = new CookieContainerHandler();
        using var browser = _site.CreateDefaultClient(cookies);
        await browser.GetAsync(_site.Services.GetRequiredService<PsoasBot.Staff.StaffLinks>().Make());
        using var copy = _site.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        copy.DefaultRequestHeaders.Add("Cookie", cookies.Container.GetCookieHeader(new Uri("http://localhost/staff")));
        var before = await copy.GetAsync("/staff");

        await StaffSite.LeaveAsync(browser);

        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        Assert.StartsWith("http://localhost/staff/sign-in", (await copy.GetAsync("/staff")).Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await (await _site.EnteredAsync()).GetAsync("/staff")).StatusCode);
    }

    [Fact]
    public async Task Where_the_end_of_a_session_cannot_be_kept_the_page_says_so()
    {
        var browser = await _site.EnteredAsync();
        Directory.CreateDirectory(Path.Combine(_site.Data, "staff-signed-out.tsv.coming"));

        var left = await StaffSite.LeaveAsync(browser);

        Assert.Contains("You are signed out in this browser. That could not be kept", await left.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/staff")).StatusCode);
    }

    [Fact]
    public async Task A_page_has_no_script_no_style_of_its_own_and_the_content_policy()
    {
        var browser = await _site.EnteredAsync();

        foreach (var path in (string[])["/staff", "/staff/problems", "/staff/passages", "/staff/passages/what", "/staff/try", "/staff/asked", "/staff/inbox", "/staff/edit?file=passages/what.md"])
        {
            var response = await browser.GetAsync(path);
            var page = await response.Content.ReadAsStringAsync();

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.StartsWith("default-src 'self';", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
            Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("style=", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<style", page, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Trying_a_question_shows_the_reply_that_a_visitor_gets_and_why()
    {
        var browser = await _site.EnteredAsync();

        var page = await StaffSite.SendAsync(browser, "/staff/try", "/staff/try", ("question", "where is the psaos"), ("before", ""));

        var reply = _site.Services.GetRequiredService<CurrentSnapshot>()().Reply("where is the psaos", Conversation.Start);
        Assert.Equal("what", Assert.Single(reply.Passages).Passage.Id);
        Assert.Contains("A deep muscle.", page, StringComparison.Ordinal);
        Assert.Contains("answer: ", page, StringComparison.Ordinal);
        Assert.Contains("“psaos” is not in the knowledge", page.Replace("<q>", "“", StringComparison.Ordinal).Replace("</q>", "”", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain(_site.Log.Lines, line => line.Contains("psaos", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_passage_page_says_how_many_of_its_wordings_find_it_when_left_out()
    {
        _site.Knowledge.Write("knowledge/passages/what.md", "# What is the psoas?\n\nA deep muscle.\n\n## Also asked as\n- what if I can't find it\n- what if I can not find it\n- what will not let it rest\n");
        _site.Knowledge.Write("knowledge/passages/why.md", "# What won't let it rest?\n\nLong sitting.\n");
        var browser = await _site.EnteredAsync();

        var found = await browser.GetStringAsync("/staff/passages/what");
        var titleAlone = await browser.GetStringAsync("/staff/passages/why");

        Assert.Contains("<p>With each wording left out in turn and asked as a question, 2 of 3 wordings still find this passage; the others get why.", found, StringComparison.Ordinal);
        Assert.DoesNotContain("left out in turn", titleAlone, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_edited_and_the_change_noted_without_its_text()
    {
        var browser = await _site.EnteredAsync();

        var page = await StaffSite.SendAsync(
            browser, "/staff/edit?file=passages/what.md", "/staff/edit",
            ("file", "passages/what.md"), ("action", "save"), ("text", "# What is the psoas?\r\n\r\nThe deepest muscle.\r\n\r\n## Also asked as\r\n- where is the psoas\r\n- psoas muscle\r\n"));

        Assert.Contains("Saved: edited passages/what.md.", page, StringComparison.Ordinal);
        Assert.Equal("# What is the psoas?\n\nThe deepest muscle.\n\n## Also asked as\n- where is the psoas\n- psoas muscle\n", File.ReadAllText(_site.Knowledge.PathOf("knowledge/passages/what.md")));
        Assert.EndsWith("\tlink\tedited\tpassages/what.md\n", File.ReadAllText(Path.Combine(_site.Data, "staff-audit.tsv")), StringComparison.Ordinal);
        Assert.Contains("link edited passages/what.md. ", _site.Log.Lines);
    }

    [Fact]
    public async Task An_edit_that_would_break_the_folder_is_not_written_and_its_problem_is_shown()
    {
        var browser = await _site.EnteredAsync();
        var before = File.ReadAllText(_site.Knowledge.PathOf("knowledge/passages/what.md"));

        var page = await StaffSite.SendAsync(
            browser, "/staff/edit?file=passages/what.md", "/staff/edit", ("file", "passages/what.md"), ("action", "save"), ("text", "# What is the psoas?\n"));

        Assert.Contains("Not saved. Fix the errors below.", page, StringComparison.Ordinal);
        Assert.Contains("passages/what.md:1:1: error PB003: the question `What is the psoas?` has no answer under it\n   1 | # What is the psoas?\n", page, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(_site.Knowledge.PathOf("knowledge/passages/what.md")));
    }

    [Fact]
    public async Task An_edit_of_a_file_that_changed_meanwhile_is_refused()
    {
        var browser = await _site.EnteredAsync();
        var mark = _site.Services.GetRequiredService<PsoasBot.Staff.KnowledgeEdits>().MarkOf("passages/what.md");
        _site.Knowledge.Write("knowledge/passages/what.md", "# What is the psoas?\n\nSomebody else was here.\n");

        var page = await StaffSite.SendAsync(
            browser, "/staff/edit?file=passages/what.md", "/staff/edit", ("file", "passages/what.md"), ("mark", mark), ("action", "save"), ("text", "# What is the psoas?\n\nMine.\n"));

        Assert.Contains("passages/what.md has changed since this page was shown.", page, StringComparison.Ordinal);
        Assert.Contains("Somebody else was here.", File.ReadAllText(_site.Knowledge.PathOf("knowledge/passages/what.md")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_edit_the_same_file_nobody_loses_a_word()
    {
        const string Page = "/staff/edit?file=passages/what.md";
        const string First = "# What is the psoas?\n\nThe first was faster.\n";
        const string Second = "# What is the psoas?\n\nThe second wrote this.\n";
        const string Third = "# What is the psoas?\n\nA third came between.\n";
        const string Both = "# What is the psoas?\n\nA third came between. The second wrote this.\n";
        var browser = await _site.EnteredAsync();
        var old = _site.Services.GetRequiredService<PsoasBot.Staff.KnowledgeEdits>().MarkOf("passages/what.md");
        await StaffSite.SendAsync(browser, Page, "/staff/edit", ("file", "passages/what.md"), ("action", "save"), ("text", First));

        var refused = await StaffSite.SendAsync(browser, Page, "/staff/edit", ("file", "passages/what.md"), ("mark", old), ("action", "save"), ("text", Second));
        Assert.Contains("Not saved: passages/what.md has changed since this page was shown.", refused, StringComparison.Ordinal);
        Assert.Equal([("text", First), ("typed", Second)], StaffSite.Texts(refused));

        var again = await StaffSite.PressAsync(browser, refused, "save");
        Assert.Equal(First, Written());
        Assert.Equal([("text", First), ("typed", Second)], StaffSite.Texts(again));

        _site.Knowledge.Write("knowledge/passages/what.md", Third);
        var checkedPage = await StaffSite.PressAsync(browser, again, "check");
        Assert.Equal([("text", First), ("typed", Second)], StaffSite.Texts(checkedPage));
        var stale = await StaffSite.PressAsync(browser, checkedPage, "save");
        Assert.Equal(Third, Written());
        Assert.Equal([("text", Third), ("typed", Second), ("typed", First)], StaffSite.Texts(stale));

        var merged = await StaffSite.PressAsync(browser, stale, "save", Both);
        Assert.Contains("Saved: edited passages/what.md.", merged, StringComparison.Ordinal);
        Assert.Equal(Both, Written());
        Assert.Equal([("text", Both), ("typed", Second), ("typed", First)], StaffSite.Texts(merged));

        string Written() => File.ReadAllText(_site.Knowledge.PathOf("knowledge/passages/what.md"));
    }

    [Fact]
    public async Task Wordings_that_could_not_be_added_are_shown_again()
    {
        var browser = await _site.EnteredAsync();

        var page = await StaffSite.SendAsync(
            browser, "/staff/asked", "/staff/asked", ("use", "0"), ("wording-0", "can my dog come"), ("passage", "passages/why.md|0123456789abcdef"), ("action", "add"));

        Assert.Contains("passages/why.md has changed since this page was shown.", page, StringComparison.Ordinal);
        Assert.Contains("<li>can my dog come</li>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_save_that_cannot_be_noted_is_not_made_and_what_was_typed_stays_on_the_page()
    {
        var browser = await _site.EnteredAsync();
        var before = File.ReadAllText(_site.Knowledge.PathOf("knowledge/passages/what.md"));
        File.CreateSymbolicLink(Path.Combine(_site.Data, "staff-audit.tsv"), "/dev/full"); // as a full disk does, it refuses each byte

        var page = await StaffSite.SendAsync(
            browser, "/staff/edit?file=passages/what.md", "/staff/edit", ("file", "passages/what.md"), ("action", "save"), ("text", "# What is the psoas?\n\nMine.\n"));

        Assert.Contains("Not saved: the disk cannot be written.", page, StringComparison.Ordinal);
        Assert.Equal([("text", "# What is the psoas?\n\nMine.\n")], StaffSite.Texts(page));
        Assert.Equal(before, File.ReadAllText(_site.Knowledge.PathOf("knowledge/passages/what.md")));
        Assert.DoesNotContain(_site.Log.Lines, line => line.StartsWith("link edited", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_is_too_large_to_be_read_cannot_be_opened()
    {
        var browser = await _site.EnteredAsync();
        using (var large = File.OpenWrite(_site.Knowledge.Write("knowledge/passages/large.md", "")))
            large.SetLength(2 << 20);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/staff/edit?file=passages/large.md")).StatusCode);
    }

    [Fact]
    public async Task Checking_writes_nothing()
    {
        var browser = await _site.EnteredAsync();

        var page = await StaffSite.SendAsync(
            browser, "/staff/edit?file=passages/what.md", "/staff/edit", ("file", "passages/what.md"), ("action", "check"), ("text", "# What is the psoas?\n\nMine.\n"));

        Assert.Contains("Nothing was written.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Mine.", File.ReadAllText(_site.Knowledge.PathOf("knowledge/passages/what.md")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_would_change_is_told_by_what_people_asked()
    {
        var browser = await _site.EnteredAsync();
        var snapshot = _site.Services.GetRequiredService<CurrentSnapshot>()();
        var log = _site.Services.GetRequiredService<IQuestionLog>();
        log.Keep(new LoggedTurn("directline", "1", "can my dog come with me", snapshot.Reply("can my dog come with me", Conversation.Start)));
        await log.WrittenAsync();

        var page = await StaffSite.SendAsync(
            browser, "/staff/edit?file=passages/what.md", "/staff/edit", ("file", "passages/what.md"), ("action", "check"),
            ("text", "# What is the psoas?\n\nA deep muscle.\n\n## Also asked as\n- where is the psoas\n- psoas muscle\n- can my dog come with me\n"));

        Assert.Contains("<strong>changed</strong> what: ", page, StringComparison.Ordinal);
        Assert.Contains("""<p id="answers-changed">1 of 1 question (asked by visitors or kept as examples) would get a different answer.""", page, StringComparison.Ordinal);
        Assert.Contains("""<th scope="row">can my dog come with me</th><td>not covered</td><td>what (""", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../data/questions.db")]
    [InlineData("passages/../../data/questions.key")]
    [InlineData("/etc/passwd")]
    [InlineData("passages/none.md")]
    [InlineData("safety/urgent.md")]
    public async Task No_other_file_can_be_reached(string file)
    {
        var browser = await _site.EnteredAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/staff/edit?file=" + Uri.EscapeDataString(file))).StatusCode);
    }

    [Fact]
    public async Task A_question_becomes_a_wording_a_draft_or_one_to_decline()
    {
        var browser = await _site.EnteredAsync();
        var snapshot = _site.Services.GetRequiredService<CurrentSnapshot>()();
        var log = _site.Services.GetRequiredService<IQuestionLog>();
        foreach (var question in (string[])["can my dog come with me", "is my dog welcome", "which shoes for a marathon"])
            log.Keep(new LoggedTurn("directline", "1", question, snapshot.Reply(question, Conversation.Start)));
        await log.WrittenAsync();
        var mark = _site.Services.GetRequiredService<PsoasBot.Staff.KnowledgeEdits>().MarkOf("passages/why.md");
        Assert.Contains("can my dog come with me", await browser.GetStringAsync("/staff/asked"), StringComparison.Ordinal);

        var added = await StaffSite.SendAsync(
            browser, "/staff/asked", "/staff/asked", ("use", "0"), ("wording-0", "can my *dog* come"), ("passage", $"passages/why.md|{mark}"), ("action", "add"));
        var drafted = await StaffSite.SendAsync(browser, "/staff/asked", "/staff/asked", ("use", "0"), ("wording-0", "is my dog welcome"), ("action", "draft"));
        var declined = await StaffSite.SendAsync(browser, "/staff/asked", "/staff/asked", ("use", "0"), ("wording-0", "which shoes for a marathon"), ("action", "decline"));

        Assert.Contains("Saved: added 1 wording to passages/why.md.", added, StringComparison.Ordinal);
        Assert.EndsWith("- causes of tightness\n- can my \\*dog\\* come\n", File.ReadAllText(_site.Knowledge.PathOf("knowledge/passages/why.md")), StringComparison.Ordinal);
        Assert.Contains("Saved: started the draft passages/is-my-dog-welcome.md.", drafted, StringComparison.Ordinal);
        Assert.StartsWith("---\nstatus: draft\n---\n# is my dog welcome\n", File.ReadAllText(_site.Knowledge.PathOf("knowledge/passages/is-my-dog-welcome.md")), StringComparison.Ordinal);
        Assert.Contains("Saved: added 1 question to not-covered.txt.", declined, StringComparison.Ordinal);
        Assert.EndsWith("my printer is offline\nwhich shoes for a marathon\n", File.ReadAllText(_site.Knowledge.PathOf("knowledge/not-covered.txt")), StringComparison.Ordinal);
        var audit = File.ReadAllText(Path.Combine(_site.Data, "staff-audit.tsv"));
        Assert.Equal(3, audit.Count(letter => letter == '\n'));
        Assert.DoesNotContain("marathon", audit, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_texts_are_kept_it_says_how_to_keep_them()
    {
        _site.Settings["QuestionLog:Mode"] = "Counts";
        var browser = await _site.EnteredAsync();

        Assert.Contains("<code>QuestionLog:Mode</code>", await browser.GetStringAsync("/staff/asked"), StringComparison.Ordinal);
    }
}
