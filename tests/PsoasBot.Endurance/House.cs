using Microsoft.Data.Sqlite;
using PsoasBot.Tests.Shared;

namespace PsoasBot.Endurance;

/// <summary>A service with its folders, on a small disk where we may make one, and with its own Redis where that is wanted.</summary>
internal sealed class House : IDisposable
{
    private const int DiskMegabytes = 64;
    private const string Passage = "# May I run with a tight psoas?\n\nYes, if it does not hurt.\n\n## Also asked as\n- can I jog\n";

    private readonly string _root = Directory.CreateTempSubdirectory("psoasbot-endurance-").FullName;

    private House(bool isRedis)
    {
        HasOwnDisk = Signals.MountDisk(_root, DiskMegabytes);
        Directory.CreateDirectory(Path.Combine(_root, "redis"));
        Redis = isRedis ? RedisProcess.Start(Path.Combine(_root, "redis")) : null;
        var address = new Uri($"http://127.0.0.1:{FreePort.Find()}/");
        Bot = new BotProcess(address, Path.Combine(_root, "knowledge"), Data, Redis?.Address);
        Http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(2) };
        Editor = new Editor(address);
    }

    /// <summary>Whether its disk can be filled without harm to others.</summary>
    public bool HasOwnDisk { get; }

    public RedisProcess? Redis { get; }

    public BotProcess Bot { get; }

    public HttpClient Http { get; }

    public Editor Editor { get; }

    public string Data => Path.Combine(_root, "data");

    private string Edited => Path.Combine(_root, "knowledge", Editor.File);

    /// <returns>One that serves; null where a Redis is wanted and there is none.</returns>
    public static async Task<House?> OpenAsync(bool isRedis)
    {
        var house = new House(isRedis);
        if (isRedis && house.Redis is null)
        {
            house.Dispose();
            return null;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(house.Edited)!); // of a file in a folder: never null
        await File.WriteAllTextAsync(Path.Combine(house._root, "knowledge", "passages", "psoas.md"), "# What is the psoas?\n\nA deep muscle.\n\n## Also asked as\n- what is that muscle\n");
        house.Renew();
        await house.StartAsync();
        return house;
    }

    /// <summary>Starts the program, and somebody enters its console.</summary>
    /// <exception cref="HttpRequestException">The console lets nobody in.</exception>
    public async Task StartAsync()
    {
        await Bot.StartAsync();
        await Editor.EnterAsync(Bot.Link);
    }

    /// <summary>The edited passage as it was before any edit, so that it stays short.</summary>
    public void Renew() => File.WriteAllText(Edited, Passage);

    /// <summary>How often each token is kept, of all things of one kind.</summary>
    /// <param name="visitors">Whose conversations are read for messages.</param>
    public async Task<Func<string, int>> KeptAsync(ThingKind kind, IReadOnlyList<Visitor> visitors, CancellationToken over)
    {
        var texts = kind switch
        {
            ThingKind.Message => [.. await Task.WhenAll(visitors.Select(visitor => visitor.ReadAsync(over))) is var read ? read.SelectMany(all => all) : []],
            ThingKind.Edit => [.. await File.ReadAllLinesAsync(Edited, over)],
            ThingKind.Thumb => Redis is null ? Rows("questions.db", "SELECT comment FROM thumbs WHERE comment IS NOT NULL") : (await Redis.ReadAsync()).Thumbs,
            _ => Redis is null ? Rows("inbox.db", "SELECT message FROM messages") : (await Redis.ReadAsync()).Left,
        };
        return token => texts.Count(text => text.Contains(token, StringComparison.Ordinal));
    }

    /// <summary>Takes all the room that is left on the disk.</summary>
    /// <returns>To be disposed to give it back.</returns>
    public IDisposable Fill() => new FullDisk(Path.Combine(_root, "filler"));

    public void Dispose()
    {
        Bot.Dispose();
        Redis?.Dispose();
        Http.Dispose();
        Editor.Dispose();
        if (HasOwnDisk)
            Signals.Unmount(_root);
        Directory.Delete(_root, recursive: true);
    }

    private List<string> Rows(string file, string sql)
    {
        var rows = new List<string>();
        if (!File.Exists(Path.Combine(Data, file)))
            return rows;

        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(Data, file), Pooling = false }.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var row = command.ExecuteReader();
        while (row.Read())
            rows.Add(row.GetString(0));
        return rows;
    }

    private sealed class FullDisk : IDisposable
    {
        private readonly string _file;

        public FullDisk(string file)
        {
            _file = file;
            using var filler = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
            try
            {
                while (true)
                    filler.Write(new byte[4096]);
            }
            catch (IOException)
            {
                // It is full.
            }
        }

        public void Dispose() => File.Delete(_file);
    }
}
