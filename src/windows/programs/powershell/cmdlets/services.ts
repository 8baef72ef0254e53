import {
  control,
  create,
  type ServiceState,
  serviceNamed,
  servicesOf,
  setStart,
} from "../../common/services/service.ts";
import { textOf } from "../value/convert.ts";
import { isKind, object, type PsObject } from "../value/value.ts";
import { isPattern, like } from "../value/wildcard.ts";
import type { Call, Cmdlet } from "./cmdlet.ts";

const serviceObject = (service: ServiceState): PsObject =>
  object("System.ServiceProcess.ServiceController", {
    Status: service.state,
    Name: service.name,
    DisplayName: service.displayName,
    ServiceName: service.name,
    StartType: service.start,
    CanStop: service.state === "Running",
    $text: service.name,
  });

const missing = (call: Call, name: string): void =>
  call.complain({
    message: `Cannot find any service with service name '${name}'.`,
    category: "ObjectNotFound",
    exception: "ServiceCommandException",
    id: "NoServiceFoundForGivenName",
    target: name,
  });

const chosen = (call: Call): readonly ServiceState[] => {
  const { system } = call.runtime;
  const names = call.has("Name")
    ? call.texts("Name")
    : call.has("DisplayName")
      ? call.texts("DisplayName")
      : call.piped
        ? call.input.map((each) => textOf(isKind(each, "object") ? (each.members.Name ?? each) : each))
        : [];
  return names.flatMap((name): readonly ServiceState[] => {
    if (isPattern(name))
      return servicesOf(system).filter((each) => like(name, call.has("DisplayName") ? each.displayName : each.name));
    const found = serviceNamed(system, name);
    if (found === null) missing(call, name);
    return found === null ? [] : [found];
  });
};

export const getService: Cmdlet = {
  name: "Get-Service",
  aliases: ["gsv"],
  parameters: "Name=ServiceName*:0 DisplayName* Include* Exclude* DependentServices? RequiredServices? InputObject",
  run: (call) => {
    const all =
      call.has("Name") || call.has("DisplayName") || call.piped ? chosen(call) : servicesOf(call.runtime.system);
    for (const each of all) call.emit(serviceObject(each));
  },
};

const act = (call: Call, service: ServiceState, to: "running" | "stopped"): void => {
  const verb = to === "running" ? "started" : "stopped";
  // What runs already is no error to these cmdlets.
  if ((service.state === "Running") === (to === "running")) return;
  const failed = control(call.runtime.system, service, to);
  if (failed !== null && failed.code !== "1056" && failed.code !== "1062")
    call.complain({
      message: `Service '${service.displayName} (${service.name})' cannot be ${verb} due to the following error: ${failed.message}`,
      category: "OpenError",
      exception: "ServiceCommandException",
      id: to === "running" ? "CouldNotStartService" : "CouldNotStopService",
      target: service.name,
    });
};

const parameters = "Name=ServiceName*:0 DisplayName* InputObject* Force? PassThru? NoWait? Include* Exclude*";

const changing = (name: string, alias: string, steps: readonly ("running" | "stopped")[]): Cmdlet => ({
  name,
  aliases: [alias],
  parameters,
  run: (call) => {
    for (const service of chosen(call)) {
      let state: ServiceState = service;
      for (const to of steps) {
        act(call, state, to);
        state = { ...state, state: to === "running" ? "Running" : "Stopped" };
      }
      if (call.flag("PassThru")) call.emit(serviceObject(state));
    }
  },
});

export const startService = changing("Start-Service", "sasv", ["running"]);
export const stopService = changing("Stop-Service", "spsv", ["stopped"]);
export const restartService = changing("Restart-Service", "rstsv", ["stopped", "running"]);

const startOf = (text: string): ServiceState["start"] =>
  /^auto/i.test(text) ? "Automatic" : /^disabled/i.test(text) ? "Disabled" : "Manual";

export const setService: Cmdlet = {
  name: "Set-Service",
  parameters:
    "Name=ServiceName:0 DisplayName Description StartupType=StartMode Status InputObject PassThru? Force? Credential",
  run: (call) => {
    for (const service of chosen({ ...call, has: (name) => name !== "DisplayName" && call.has(name) })) {
      if (call.has("StartupType")) setStart(call.runtime.system, service.name, startOf(call.text("StartupType")));
      if (/^running$/i.test(call.text("Status"))) act(call, service, "running");
      if (/^stopped$/i.test(call.text("Status"))) act(call, service, "stopped");
    }
  },
};

export const newService: Cmdlet = {
  name: "New-Service",
  parameters: "Name=ServiceName:0 BinaryPathName=Path:1 DisplayName Description StartupType Credential DependsOn*",
  run: (call) => {
    const name = call.text("Name");
    const service: ServiceState = {
      name,
      displayName: call.has("DisplayName") ? call.text("DisplayName") : name,
      state: "Stopped",
      start: startOf(call.has("StartupType") ? call.text("StartupType") : "auto"),
      pid: 0,
    };
    if (serviceNamed(call.runtime.system, name) !== null) {
      call.complain({
        message: `Service '${service.displayName} (${name})' cannot be created due to the following error: The specified service already exists`,
        category: "PermissionDenied",
        exception: "ServiceCommandException",
        id: "CouldNotNewService",
        target: name,
      });
      return;
    }
    create(call.runtime.system, service, call.text("BinaryPathName"));
    call.emit(serviceObject(service));
  },
};

export const removeService: Cmdlet = {
  name: "Remove-Service",
  parameters: "Name=ServiceName:0 InputObject",
  run: (call) => {
    for (const service of chosen(call)) control(call.runtime.system, service, "deleted");
  },
};
