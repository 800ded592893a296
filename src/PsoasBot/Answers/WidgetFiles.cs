using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.ResponseCompression;
using PsoasBot.Channels.Turns;

namespace PsoasBot.Answers;

/// <summary>The widget's files, which pages of any site may load: there is nothing in them that not everybody may read.</summary>
internal static class WidgetFiles
{
    /// <summary>As small as they get, and so kept: compressing them takes longer than sending them.</summary>
    public static IServiceCollection AddWidget(this IServiceCollection services) => services
        .Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.SmallestSize)
        .AddResponseCompression(options =>
        {
            options.EnableForHttps = true; // no secret is in any of them
            options.MimeTypes = ["text/javascript", "text/css"];
        })
        .AddOutputCache(options => options.AddBasePolicy(new CompressedFiles()));

    /// <summary>Serves <c>wwwroot</c>, the hash of the script, and the numbers to call.</summary>
    public static void UseWidget(this WebApplication app)
    {
        app.UseOutputCache();
        app.UseResponseCompression();
        app.UseStaticFiles(new StaticFileOptions
        {
            OnPrepareResponse = served =>
            {
                if (IsWidget(served.Context.Request.Path))
                    served.Context.Response.Headers.AccessControlAllowOrigin = "*";
            },
        });
        app.MapGet("/widget.js.integrity", Integrity);
        app.MapGet("/widget/numbers.json", Numbers);
    }

    /// <summary>The clinic's numbers, by what they are for: the chat shows them whenever it cannot reach us or we cannot take a message.</summary>
    private static JsonHttpResult<Dictionary<string, string>> Numbers(CurrentSnapshot current, HttpResponse response)
    {
        response.Headers.AccessControlAllowOrigin = "*";
        return TypedResults.Json(new Dictionary<string, string>(current().Knowledge.Clinic?.Numbers ?? ImmutableDictionary<string, string>.Empty), NumbersJson.Default.DictionaryStringString);
    }

    /// <summary>The value for the <c>integrity</c> of the script tag, of the file as it is now.</summary>
    private static ContentHttpResult Integrity(IWebHostEnvironment environment)
    {
        using var script = environment.WebRootFileProvider.GetFileInfo("widget.js").CreateReadStream();
        return TypedResults.Text("sha384-" + Convert.ToBase64String(SHA384.HashData(script)));
    }

    private static bool IsWidget(PathString path) => path == "/widget.js" || path.StartsWithSegments("/widget", StringComparison.Ordinal);
}
