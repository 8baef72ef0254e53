// Source: reference/docker-cli.md §2, §4, §6–§9; order of requests recorded from docker 28.2.2.
import { beforeEach, describe, expect, it } from "vitest";
import { CommandWindow } from "./command-window.ts";

let window: CommandWindow;
beforeEach(() => {
  window = new CommandWindow();
  window.type("docker run -d --name web NANO ping -t localhost");
});

describe("what there is", () => {
  it("is listed", () => {
    expect(window.type("docker ps --format {{.Names}}")).toBe("web\n");
    expect(window.type("docker images -q")).toBe("<short>\n");
    expect(window.type("docker images ls")).toContain('did you mean "docker image ls"?');
    expect(window.type("docker network ls --format {{.Name}}")).toBe("nat\nnone\n");
    expect(window.type("docker volume ls")).toBe("DRIVER    VOLUME NAME\n");
    expect(window.type("docker history -q NANO").split("\n")).toHaveLength(2);
    expect(window.type("docker top web")).toContain("PING.EXE");
    expect(window.type("docker stats --no-stream --format {{.Name}}")).toBe("web\n");
    expect(window.type("docker port web")).toBe("");
    expect(window.type("docker system df --format {{.Type}}={{.Active}}")).toBe(
      "Images=1\nContainers=1\nLocal Volumes=0\nBuild Cache=0\n",
    );
    expect(window.type("docker version --format {{.Server.Version}}")).toBe("27.5.1\n");
    expect(window.type("docker info --format {{.ContainersRunning}}")).toBe("1\n");
  });

  it("is inspected by type or in the client's order", () => {
    expect(window.type("docker inspect -f {{.State.Status}} web")).toBe("running\n");
    expect(window.type("docker container inspect -f {{.Name}} web")).toBe("/web\n");
    expect(window.type("docker image inspect -f {{.Os}} NANO")).toBe("windows\n");
    expect(window.type("docker network inspect -f {{.Driver}} nat")).toBe("nat\n");
    expect(window.requests("docker inspect nosuch")).toEqual([
      "GET /v1.47/containers/nosuch/json",
      "GET /v1.47/images/nosuch/json",
      "GET /v1.47/networks/nosuch",
      "GET /v1.47/volumes/nosuch",
      "GET /v1.47/info",
      "GET /v1.47/plugins/nosuch/json",
    ]);
    expect(window.type("docker inspect nosuch")).toBe("[]\nError: No such object: nosuch\n");
    expect(window.exitCode).toBe(1);
    expect(window.type("docker volume inspect nosuch")).toBe(
      "[]\nError response from daemon: get nosuch: no such volume\n",
    );
  });

  it("writes its log", () => {
    expect(window.type("docker logs --tail 1 web")).toBe("Reply from ::1: time<1ms\n");
    expect(window.type("docker logs -f --tail 1 web")).toBe("Reply from ::1: time<1ms\n");
    expect(window.controlC()).toBe("context canceled\n");
    expect(window.exitCode).toBe(1);
    expect(window.type("docker logs nosuch")).toBe("Error response from daemon: No such container: nosuch\n");
  });

  it("tells of events until Ctrl+C", () => {
    window.type("docker events --filter type=container");
    expect(window.timeline.due).toBeUndefined();
    window.controlC();
    expect(window.type("docker ps --format {{.Names}}")).toBe("web\n");
  });
});

describe("the life of a container", () => {
  it("is stopped, started, restarted, killed, renamed, waited for and removed", () => {
    expect(window.requests("docker stop -t 5 -s SIGTERM web")).toEqual([
      "POST /v1.47/containers/web/stop?signal=SIGTERM&t=5",
    ]);
    expect(window.type("docker wait web")).toBe("3221225786\n");
    expect(window.type("docker start web nosuch")).toBe(
      "web\nError response from daemon: No such container: nosuch\nError: failed to start containers: nosuch\n",
    );
    expect(window.exitCode).toBe(1);
    expect(window.type("docker restart -t 3 web")).toBe("web\n");
    expect(window.type("docker kill web")).toBe("web\n");
    expect(window.type("docker kill web")).toBe(
      "Error response from daemon: cannot kill container: web: container <id> is not running\n",
    );
    expect(window.type("docker rename web web2")).toBe("");
    expect(window.type("docker rename web web3")).toBe(
      "Error response from daemon: No such container: web\nError: failed to rename container named web\n",
    );
    expect(window.type("docker update --restart no web2")).toBe("web2\n");
    expect(window.type("docker rm web2")).toBe("web2\n");
    expect(window.type("docker rm -f web2")).toBe("Error response from daemon: No such container: web2\n");
    expect(window.exitCode).toBe(0);
  });

  it("stops several at once", () => {
    window.type("docker run -d --name db NANO ping -t localhost");
    expect(window.type("docker stop web db")).toBe("web\ndb\n");
    expect(window.type("docker rm web db")).toBe("web\ndb\n");
  });

  it("becomes an image, and gives and takes files", () => {
    expect(window.type("docker cp C:\\src\\shop web:C:\\site")).toBe("Successfully copied 8.7kB to web:C:\\site\n");
    expect(window.type("docker exec web cmd /c dir /b C:\\site")).toBe(".dockerignore\nDockerfile\nREADME.md\nsite\n");
    expect(window.type("docker cp web:C:\\site\\README.md C:\\copy.md")).toContain("to C:\\copy.md");
    expect(window.type("type C:\\copy.md")).toBe(window.type("type C:\\src\\shop\\README.md"));
    expect(window.type("docker cp web:C:\\nosuch C:\\")).toBe(
      "Error response from daemon: Could not find the file C:\\nosuch in container web\n",
    );
    expect(window.type("docker cp C:\\nosuch web:C:\\")).toContain("The system cannot find the file specified.");
    window.type("docker stop web");
    expect(window.type("docker commit web img:1")).toBe("sha256:<id>\n");
    expect(window.type("docker tag img:1 img:2")).toBe("");
    expect(window.type("docker rmi img:2")).toBe("Untagged: img:2\n");
    expect(window.type("docker rmi nosuch")).toBe("Error response from daemon: No such image: nosuch:latest\n");
  });
});

describe("what is not needed", () => {
  it("goes after a yes only", () => {
    window.type("docker stop web");
    expect(window.type("docker container prune")).toBe(
      "WARNING! This will remove all stopped containers.\nAre you sure you want to continue? [y/N] ",
    );
    expect(window.type("n")).toBe("");
    expect(window.exitCode).toBe(0);
    window.type("docker container prune");
    expect(window.type("y")).toBe("Deleted Containers:\n<id>\n\nTotal reclaimed space: 0B\n");
    expect(window.type("docker image prune -f")).toBe("Total reclaimed space: 0B\n");
    expect(window.requests("docker system prune -f")).toEqual([
      "POST /v1.47/containers/prune",
      "POST /v1.47/networks/prune",
      "POST /v1.47/images/prune?filters=%7B%22dangling%22%3A%7B%22true%22%3Atrue%7D%7D",
      "POST /v1.47/build/prune?filters=",
    ]);
  });

  it("is a network or a volume, too", () => {
    expect(window.type("docker network create -d nat backend")).toBe("<id>\n");
    expect(window.type("docker network create x")).toBe('Error response from daemon: plugin "bridge" not found\n');
    expect(window.requests("docker network rm backend")).toEqual([
      "GET /v1.47/networks/backend",
      "DELETE /v1.47/networks/backend",
    ]);
    expect(window.type("docker network rm nat")).toBe(
      "Error response from daemon: nat is a pre-defined network and cannot be removed\n",
    );
    expect(window.type("docker network prune -f")).toBe("");
    expect(window.type("docker volume create webdata")).toBe("webdata\n");
    expect(window.type("docker volume rm webdata nosuch")).toBe(
      "webdata\nError response from daemon: get nosuch: no such volume\n",
    );
    expect(window.type("docker volume prune -f -a")).toBe("Total reclaimed space: 0B\n");
  });
});
