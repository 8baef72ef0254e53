import { custom } from "../value/value.ts";
import type { Call, Cmdlet } from "./cmdlet.ts";
import { itemObject } from "./item-object.ts";
import { pathsGiven, placeOf, targets } from "./path.ts";
import { getProperty, readKey, valueText } from "./registry.ts";

const set = (call: Call): void => {
  for (const written of pathsGiven(call, "Path", "LiteralPath")) {
    const place = placeOf(call.runtime, written);
    const name = call.text("Name");
    if (place.drive === "registry")
      call.runtime.system.registrySet(`${place.path}\\${name}`, valueText(call.value("Value")));
    else if (place.drive === "file") {
      for (const { path } of targets(call, written))
        if (/^isreadonly$/i.test(name)) call.runtime.system.setAttributes(path, call.flag("Value") ? "R" : "");
    } else if (place.drive !== "iis") call.runtime.system.notModelled(`what Set-ItemProperty does to ${written}`);
    if (call.flag("PassThru") || call.name === "New-ItemProperty")
      call.emit(custom({ [name]: valueText(call.value("Value")), PSPath: written }));
  }
};

const parameters =
  "Path*:0 Name=PSProperty:1 Value:2 LiteralPath=PSPath* PropertyType=Type Force? PassThru? Filter Include* Exclude*";

export const setItemProperty: Cmdlet = { name: "Set-ItemProperty", aliases: ["sp"], parameters, run: set };
export const newItemProperty: Cmdlet = {
  name: "New-ItemProperty",
  parameters: parameters.replace("Value:2", "Value"),
  run: set,
};

export const getItemProperty: Cmdlet = {
  name: "Get-ItemProperty",
  aliases: ["gp"],
  parameters: "Path*:0 Name=PSProperty*:1 LiteralPath=PSPath* Filter Include* Exclude*",
  run: (call) => {
    for (const written of pathsGiven(call, "Path", "LiteralPath")) {
      const place = placeOf(call.runtime, written);
      if (place.drive === "registry") {
        const star = place.path.endsWith("\\*");
        const base = place.path.replace(/\\\*$/, "");
        if (star)
          for (const key of readKey(call.runtime, base).keys) getProperty(call, `${base}\\${key}`, call.texts("Name"));
        else getProperty(call, place.path, call.texts("Name"));
      } else if (place.drive === "file")
        for (const { path, node } of targets(call, written, call.has("LiteralPath"))) call.emit(itemObject(path, node));
    }
  },
};

export const getItemPropertyValue: Cmdlet = {
  name: "Get-ItemPropertyValue",
  aliases: ["gpv"],
  parameters: "Path*:0 Name=PSProperty*:1 LiteralPath=PSPath*",
  run: (call) => {
    for (const written of pathsGiven(call, "Path", "LiteralPath")) {
      const place = placeOf(call.runtime, written);
      for (const name of call.texts("Name"))
        if (place.drive === "registry") call.emit(call.runtime.system.registryGet(`${place.path}\\${name}`));
    }
  },
};

export const removeItemProperty: Cmdlet = {
  name: "Remove-ItemProperty",
  aliases: ["rp"],
  parameters: "Path*:0 Name=PSProperty*:1 LiteralPath=PSPath* Force?",
  run: (call) => {
    for (const written of pathsGiven(call, "Path", "LiteralPath")) {
      const place = placeOf(call.runtime, written);
      for (const name of call.texts("Name"))
        if (place.drive === "registry") call.runtime.system.registrySet(`${place.path}\\${name}`, null);
    }
  },
};
