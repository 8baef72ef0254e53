// Source: design/product.md: the terminal moves the picture; no empty states: what can be typed is offered.
import { expect, still, test } from "../pages/silo.ts";

test.use(still);

test("who has run a first container is told what to try, and reads a page of it", async ({ silo, page }) => {
  const { terminal, picture } = silo;
  await silo.open("");
  await page.getByRole("button", { name: "Run a container", exact: true }).click();
  await expect(picture.room("web")).toHaveAccessibleName(/running/);
  const offers = page.getByRole("list", { name: "Ready-made lines" });
  await expect(offers).toContainText("Your container is up.");
  const offer = (line: string) => offers.getByRole("button", { name: line, exact: true });

  await offer("docker exec web tasklist").click();
  await expect(terminal.log).toContainText(/CExecSvc\.exe +\d+/);
  await expect(offers).not.toContainText("Your container is up.");

  await offer("curl http://localhost:8080").click();
  await expect(terminal.log).toContainText("StatusDescription : OK");
  await expect(terminal.log).toContainText("<title>IIS Windows Server</title>");

  await test.step("by curl.exe, too", async () => {
    await terminal.run("curl.exe -s http://localhost:8080/iisstart.htm");
    await expect(terminal.log).toContainText("IIS Windows Server");
    await terminal.run("curl.exe -sI http://localhost:8080/nothing");
    await expect(terminal.log).toContainText("HTTP/1.1 404 Not Found");
  });

  await offer("docker stop web").click();
  await expect(picture.room("web")).toHaveAccessibleName(/exited/);
  await terminal.run("curl http://localhost:8080");
  await expect(terminal.log).toContainText("Unable to connect to the remote server");
});
