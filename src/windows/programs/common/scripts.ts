const node = (script: string): string => `@"%~dp0node.exe" "%~dp0node_modules\\npm\\bin\\${script}" %*\n`;

/** Texts of batch files that packages bring, as far as they start a program of theirs. Simplified. */
export const batchFiles: Readonly<Record<string, string>> = {
  "npm.cmd": node("npm-cli.js"),
  "npx.cmd": node("npx-cli.js"),
  "corepack.cmd": node("corepack.js"),
  "yarn.cmd": '@node "%~dp0yarn.js" %*\n',
  "nodevars.bat": "@echo off\n",
  "mvn.cmd": '@"%JAVA_HOME%\\bin\\java.exe" org.codehaus.plexus.classworlds.launcher.Launcher %*\n',
  "gradle.bat": '@"%JAVA_HOME%\\bin\\java.exe" org.gradle.launcher.GradleMain %*\n',
  "catalina.bat": '@"%JAVA_HOME%\\bin\\java.exe" org.apache.catalina.startup.Bootstrap %*\n',
  "startup.bat": '@call "%~dp0catalina.bat" start %*\n',
  "vsdevcmd.bat": "@echo off\n",
  "refreshenv.cmd": "@echo Refreshing environment variables from registry for cmd.exe. Please wait...Finished..\n",
};
