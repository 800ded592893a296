using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using PsoasBot.Tests.Staff;

namespace PsoasBot.Tests.Answers;

public sealed class CompressedFilesTests : IDisposable
{
    private readonly StaffSite _site = new() { Settings = { ["BotFramework:DangerouslyAllowUnauthenticatedRequests"] = "true" } };

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_file_is_compressed_once_for_each_encoding_whatever_else_a_request_says()
    {
        Counted? counted = null;
        await using var site = _site.WithWebHostBuilder(builder => builder.ConfigureTestServices(services =>
            services.AddSingleton<IResponseCompressionProvider>(provider => counted = new Counted(ActivatorUtilities.CreateInstance<ResponseCompressionProvider>(provider)))));
        using var client = site.CreateClient();

        var first = await BytesAsync(client, "/widget.js", "br");
        var others = new[]
        {
            await BytesAsync(client, "/widget.js?x=1", "br"),
            await BytesAsync(client, "/widget.js?x=2&y=3", "br"),
            await BytesAsync(client, "/widget.js?x=3", "br;q=0.9, x-made-up"),
            await BytesAsync(client, "/widget.js?x=4", "br", ("Authorization", "Bearer x")),
            await BytesAsync(client, "/widget.js?x=5", "br", ("Host", "another.example")),
            await BytesAsync(client, "/widget.js?x=6", "br", ("Cookie", "a=b")),
            await BytesAsync(client, "/widget.js?x=7", "br", ("Cache-Control", "no-cache")),
        };
        var compressedBrotli = counted!.Streams;
        await BytesAsync(client, "/widget.js?x=8", "gzip");
        await BytesAsync(client, "/widget.js?x=9", "gzip");
        await BytesAsync(client, "/pages.css?x=1", "br");
        await BytesAsync(client, "/pages.css?x=2", "br");

        Assert.All(others, other => Assert.Equal(first, other));
        Assert.Equal((1, 3), (compressedBrotli, counted.Streams));
    }

    private static async Task<byte[]> BytesAsync(HttpClient client, string path, string encodings, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", encodings);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);

        using var response = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsByteArrayAsync();
    }

    /// <summary>Compression as it is, with a count of what is compressed.</summary>
    private sealed class Counted(ResponseCompressionProvider inner) : IResponseCompressionProvider
    {
        private int _streams;

        public int Streams => _streams;

        public ICompressionProvider? GetCompressionProvider(HttpContext context) =>
            inner.GetCompressionProvider(context) is { } provider ? new CountedProvider(provider, () => Interlocked.Increment(ref _streams)) : null;

        public bool ShouldCompressResponse(HttpContext context) => inner.ShouldCompressResponse(context);

        public bool CheckRequestAcceptsCompression(HttpContext context) => inner.CheckRequestAcceptsCompression(context);
    }

    private sealed class CountedProvider(ICompressionProvider inner, Action count) : ICompressionProvider
    {
        public string EncodingName => inner.EncodingName;

        public bool SupportsFlush => inner.SupportsFlush;

        public Stream CreateStream(Stream outputStream)
        {
            count();
            return inner.CreateStream(outputStream);
        }
    }
}
