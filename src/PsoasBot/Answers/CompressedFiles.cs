using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;

namespace PsoasBot.Answers;

/// <summary>Keeps each script and stylesheet once for each way to compress it, whatever else a request says: nobody can have one compressed again and again.</summary>
internal sealed class CompressedFiles : IOutputCachePolicy
{
    /// <summary>How long a compressed file is kept; an edit shows after that.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    ValueTask IOutputCachePolicy.CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        if ((!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)) || !IsFile(request))
            return ValueTask.CompletedTask;

        (context.EnableOutputCaching, context.AllowCacheLookup, context.AllowCacheStorage, context.AllowLocking) = (true, true, true, true);
        context.ResponseExpirationTimeSpan = Kept;
        context.CacheVaryByRules.QueryKeys = "";
        context.CacheVaryByRules.VaryByHost = false;
        var compression = context.HttpContext.RequestServices.GetRequiredService<IResponseCompressionProvider>();
        context.CacheVaryByRules.VaryByValues["encoding"] = compression.GetCompressionProvider(context.HttpContext)?.EncodingName ?? "identity";
        return ValueTask.CompletedTask;
    }

    /// <summary>A file of <c>wwwroot</c>, and so everybody's: a page of ours may be for one person, whatever its address ends in.</summary>
    private static bool IsFile(HttpRequest request) => request.Path.Value is { } path && Path.GetExtension(path) is (".js" or ".css")
        && request.HttpContext.RequestServices.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider.GetFileInfo(path).Exists;

    ValueTask IOutputCachePolicy.ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    ValueTask IOutputCachePolicy.ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        context.AllowCacheStorage &= context.HttpContext.Response.StatusCode == StatusCodes.Status200OK;
        return ValueTask.CompletedTask;
    }
}
