using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using PsoasBot.Channels.Storage;

namespace PsoasBot.Tests.Staff;

public sealed class FolderKeyRingTests : IDisposable
{
    private readonly StaffSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<key id=\"7c4f\" versi")]
    [InlineData("\0\0\0\0\0\0\0\0")] // as a power cut leaves it
    public async Task A_damaged_key_is_set_aside_and_a_new_one_begun(string torn)
    {
        var keys = Directory.CreateDirectory(Path.Combine(_site.Data, "keys")).FullName;
        var damaged = Path.Combine(keys, "key-7c4f.xml");
        await File.WriteAllTextAsync(damaged, torn);

        using var browser = await _site.EnteredAsync();
        var page = await browser.GetStringAsync("/staff");

        Assert.Contains("Sign out", page, StringComparison.Ordinal);
        var aside = Path.Combine(keys, Assert.Single(DamagedFile.In(keys)).Name);
        Assert.Equal(torn, await File.ReadAllTextAsync(aside));
        Assert.NotEqual(damaged, Assert.Single(Directory.GetFiles(keys, "*.xml")));
        Assert.Single(_site.Log.Lines, line => line.StartsWith($"A key of the console was damaged. It is now {aside}, and another is used", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_key_that_is_whole_stays_though_the_one_beside_it_is_damaged()
    {
        using (var before = await _site.EnteredAsync())
            await before.GetStringAsync("/staff");
        var keys = Path.Combine(_site.Data, "keys");
        var whole = Assert.Single(Directory.GetFiles(keys, "*.xml"));
        await File.WriteAllTextAsync(Path.Combine(keys, "key-7c4f.xml"), "torn");

        _site.Services.GetRequiredService<IKeyManager>().GetAllKeys();

        Assert.Equal(whole, Assert.Single(Directory.GetFiles(keys, "*.xml")));
    }
}
