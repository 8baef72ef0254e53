import type { Expression } from "../syntax/tree.ts";
import { castTo } from "../types/cast.ts";
import { callMethod } from "../types/method.ts";
import { propertyOf } from "../types/property.ts";
import { callStatic, staticMember } from "../types/static.ts";
import { numberOf, textOf, truthOf, typeOf } from "../value/convert.ts";
import { binary } from "../value/operators.ts";
import { collapse, isKind, listOf, memberOf, setMember, table, type Value } from "../value/value.ts";
import { raise } from "./error.ts";
import { gather, type Runtime } from "./runtime.ts";
import { readVariable, writeVariable } from "./variable.ts";

const indexed = (runtime: Runtime, target: Value, at: Value): Value => {
  if (isKind(target, "table")) return target.entries[textOf(at).toLowerCase()]?.value ?? null;
  if (Array.isArray(at)) return at.map((each) => indexed(runtime, target, each));
  if (target === null)
    return raise(runtime, {
      message: "Cannot index into a null array.",
      category: "InvalidOperation",
      id: "NullArray",
    });
  const index = numberOf(at);
  if (isKind(target, "object") && target.members.$unmodelled === true) return target;
  if (isKind(target, "object") && index === null) return memberOf(target, textOf(at)) ?? null;
  if (isKind(target, "object") && Array.isArray(target.members.$items))
    return indexed(runtime, target.members.$items, at);
  const items = typeof target === "string" ? [...target] : listOf(target);
  if (index === null) return null;
  return items[index < 0 ? items.length + index : index] ?? null;
};

const nameOf = (runtime: Runtime, name: Expression): string => textOf(evaluate(runtime, name));

const assignTo = (runtime: Runtime, target: Expression, value: Value): void => {
  switch (target.kind) {
    case "variable":
      writeVariable(runtime, target.name, value);
      return;
    case "cast":
      assignTo(runtime, target.operand, castTo(runtime, target.type, value));
      return;
    case "list": {
      const values = listOf(value);
      target.items.forEach((item, at) => {
        const rest = at === target.items.length - 1 ? values.slice(at) : values.slice(at, at + 1);
        assignTo(runtime, item, collapse(rest));
      });
      return;
    }
    case "member": {
      if (target.fixed) {
        // A static property such as SecurityProtocol: what is set there has no effect that is modelled.
        const type = evaluate(runtime, target.target);
        writeVariable(runtime, `global:${textOf(type)}::${nameOf(runtime, target.name)}`.replaceAll("::", "__"), value);
        return;
      }
      const owner = evaluate(runtime, target.target);
      const name = nameOf(runtime, target.name);
      if (isKind(owner, "table")) owner.entries[name.toLowerCase()] = { key: name, value };
      else if (isKind(owner, "object")) setMember(owner, name, value);
      else
        raise(runtime, {
          message: `The property '${name}' cannot be found on this object. Verify that the property exists and can be set.`,
          category: "InvalidOperation",
          id: "PropertyNotFound",
        });
      return;
    }
    case "index": {
      const owner = evaluate(runtime, target.target);
      const at = evaluate(runtime, target.at);
      if (isKind(owner, "table")) owner.entries[textOf(at).toLowerCase()] = { key: at, value };
      else if (Array.isArray(owner)) {
        const index = numberOf(at) ?? 0;
        const place = index < 0 ? owner.length + index : index;
        if (place >= owner.length || place < 0)
          raise(runtime, {
            message: "Index was outside the bounds of the array.",
            category: "OperationStopped",
            exception: "System.IndexOutOfRangeException",
            id: "System.IndexOutOfRangeException",
          });
        owner[place] = value;
      } else if (isKind(owner, "object")) setMember(owner, textOf(at), value);
      else
        raise(runtime, { message: "Cannot index into a null array.", category: "InvalidOperation", id: "NullArray" });
      return;
    }
    default:
      raise(runtime, {
        message:
          "The assignment expression is not valid. The input to an assignment operator must be an object that is able to accept assignments.",
        category: "ParserError",
        id: "InvalidLeftHandSide",
      });
  }
};

const apply = (runtime: Runtime, operator: string, left: Value, right: Value): Value => {
  const result = binary(operator, left, right);
  if ("error" in result) return raise(runtime, { message: result.error, category: "InvalidOperation", id: result.id });
  if (result.matches !== undefined) writeVariable(runtime, "global:matches", result.matches);
  return result.value;
};

/** Assigns by `=`, `+=` and their like. */
export const assign = (runtime: Runtime, target: Expression, operator: string, value: Value): void => {
  if (operator === "=") assignTo(runtime, target, value);
  else if (operator === "??=") {
    if (evaluate(runtime, target) === null) assignTo(runtime, target, value);
  } else assignTo(runtime, target, apply(runtime, operator.slice(0, -1), evaluate(runtime, target), value));
};

const unary = (runtime: Runtime, operator: string, operand: Value): Value => {
  switch (operator) {
    case "!":
      return !truthOf(operand);
    case "-":
      return -(numberOf(operand) ?? 0);
    case "+":
      return numberOf(operand) ?? 0;
    case "-bnot":
      return ~(numberOf(operand) ?? 0);
    case "-join":
      return listOf(operand).map(textOf).join("");
    default:
      return apply(
        runtime,
        "-split",
        listOf(operand).map((each) => textOf(each).trim()),
        "\\s+",
      );
  }
};

const logical = (runtime: Runtime, operator: string, left: Expression, right: Expression): Value => {
  const first = truthOf(evaluate(runtime, left));
  if (operator === "-and") return first && truthOf(evaluate(runtime, right));
  return first || truthOf(evaluate(runtime, right));
};

const tableOf = (runtime: Runtime, expression: Extract<Expression, { kind: "table" }>): Value => {
  const result = table([], expression.ordered);
  for (const [key, value] of expression.pairs) {
    const name = evaluate(runtime, key);
    const values = gather((output) => runtime.core.statement(runtime, value, output));
    result.entries[textOf(name).toLowerCase()] = { key: name, value: collapse(values) };
  }
  return result;
};

/** What an expression comes to. */
export const evaluate = (runtime: Runtime, expression: Expression): Value => {
  switch (expression.kind) {
    case "constant":
      return expression.value;
    case "text":
      return expression.parts
        .map((part) => (typeof part === "string" ? part : textOf(evaluate(runtime, part))))
        .join("");
    case "variable":
    case "splat":
      return readVariable(runtime, expression.name) ?? null;
    case "list":
      return expression.items.map((item) => evaluate(runtime, item));
    case "array":
      return gather((output) => runtime.core.statements(runtime, expression.body.body, output));
    case "sub":
      return collapse(gather((output) => runtime.core.statements(runtime, expression.body.body, output)));
    case "paren": {
      const { body } = expression;
      if (body.kind === "assign") {
        runtime.core.statement(runtime, body, { emit: () => {}, direct: false });
        return evaluate(runtime, body.target);
      }
      const [only] = body.kind === "pipeline" ? body.elements : [];
      // An expression in parentheses keeps an empty or one-element array as it is.
      if (
        body.kind === "pipeline" &&
        body.elements.length === 1 &&
        only?.kind === "expression" &&
        only.value.kind !== "step"
      )
        return evaluate(runtime, only.value);
      if (only?.kind === "expression" && only.value.kind === "step") return evaluate(runtime, only.value);
      return collapse(gather((output) => runtime.core.statement(runtime, body, output)));
    }
    case "table":
      return tableOf(runtime, expression);
    case "block":
      return { kind: "block", text: expression.text };
    case "type":
      return { kind: "type", name: expression.name };
    case "cast":
      return castTo(runtime, expression.type, evaluate(runtime, expression.operand));
    case "member": {
      const target = evaluate(runtime, expression.target);
      const name = nameOf(runtime, expression.name);
      return expression.fixed ? staticMember(runtime, target, name) : propertyOf(runtime, target, name);
    }
    case "invoke": {
      const target = evaluate(runtime, expression.target);
      const name = nameOf(runtime, expression.name);
      const args = expression.args.map((each) => evaluate(runtime, each));
      return expression.fixed ? callStatic(runtime, target, name, args) : callMethod(runtime, target, name, args);
    }
    case "index":
      return indexed(runtime, evaluate(runtime, expression.target), evaluate(runtime, expression.at));
    case "unary":
      return unary(runtime, expression.operator, evaluate(runtime, expression.operand));
    case "step": {
      const before = evaluate(runtime, expression.target);
      const number = numberOf(before);
      if (number === null)
        return raise(runtime, {
          message: `The '${expression.by > 0 ? "++" : "--"}' operator works only on numbers. The operand is a '${typeOf(before)}'.`,
          category: "InvalidOperation",
          id: "OperatorRequiresNumber",
        });
      assignTo(runtime, expression.target, number + expression.by);
      return expression.prefix ? number + expression.by : number;
    }
    case "binary": {
      const { operator, left, right } = expression;
      if (operator === "-and" || operator === "-or") return logical(runtime, operator, left, right);
      return apply(runtime, operator, evaluate(runtime, left), evaluate(runtime, right));
    }
  }
};
