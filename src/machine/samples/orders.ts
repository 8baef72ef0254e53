import type { Sample } from "./sample.ts";

const dockerfile = `FROM mcr.microsoft.com/dotnet/sdk:8.0-nanoserver-ltsc2022 AS build
WORKDIR /src
COPY orders.csproj ./
RUN dotnet restore
COPY . .
RUN dotnet publish -c Release -o /app --no-restore

FROM mcr.microsoft.com/dotnet/aspnet:8.0-nanoserver-ltsc2022
WORKDIR /app
COPY --from=build /app .
EXPOSE 8080
ENTRYPOINT ["dotnet", "orders.dll"]
`;

const project = `<Project Sdk="Microsoft.NET.Sdk.Web">
  <PropertyGroup>
    <TargetFramework>net8.0</TargetFramework>
    <Nullable>enable</Nullable>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
</Project>
`;

const program = `var app = WebApplication.CreateBuilder(args).Build();
var orders = new List<string>();

app.MapGet("/", () => orders);
app.MapPost("/{what}", (string what) => { orders.Add(what); return Results.Created($"/{orders.Count}", what); });

app.Run();
`;

/** Two stages of .NET: what the first has made, the second takes. */
export const orders: Sample = {
  id: "orders",
  path: "C:\\src\\orders",
  title: "A .NET service in two stages",
  lines: [
    "docker build -t orders C:\\src\\orders",
    "docker run -d --name orders -p 5000:8080 orders",
    "docker logs orders",
  ],
  files: {
    Dockerfile: dockerfile,
    ".dockerignore": "bin\nobj\n",
    "orders.csproj": project,
    "Program.cs": program,
  },
};
