/** Programs that Server Core has and Nano Server lacks. */
export const corePrograms = `
AggregatorHost.exe appcmd.exe arp.exe at.exe auditpol.exe bcdedit.exe:480 bitsadmin.exe:220 BitLockerWizardElev.exe cacls.exe calc.exe certreq.exe:530 certutil.exe:1650
chkdsk.exe:24 chkntfs.exe choice.exe:36 cipher.exe cleanmgr.exe clip.exe cmdkey.exe comp.exe compact.exe CompatTelRunner.exe:160 CompMgmtLauncher.exe consent.exe convert.exe
cscript.exe:160 csvde.exe dcdiag.exe:520 diskpart.exe:160 diskperf.exe diskraid.exe Dism.exe:300 djoin.exe doskey.exe driverquery.exe eventcreate.exe extrac32.exe
fc.exe fontdrvhost.exe:840 forfiles.exe fsutil.exe:230 ftp.exe getmac.exe gpresult.exe gpupdate.exe:32 hdwwiz.exe klist.exe logman.exe logoff.exe makecab.exe manage-bde.wsf
mmc.exe:1700 mountvol.exe MoUsoCoreWorker.exe:1300 mrinfo.exe msdtc.exe:170 msg.exe msiexec.exe:130 msinfo32.exe mstsc.exe:1400 nltest.exe:520 notepad.exe:200 netsh.exe:96
odbcconf.exe openfiles.exe PkgMgr.exe pnputil.exe:200 powercfg.exe print.exe qappsrv.exe qprocess.exe query.exe quser.exe qwinsta.exe rasdial.exe recover.exe
regsvr32.exe:28 reset.exe rundll32.exe:70 runas.exe sconfig.cmd sconfig.vbs schtasks.exe:230 secedit.exe ServerManagerCmd.exe sfc.exe:48 shutdown.exe:36 slmgr.vbs:140
SearchFilterHost.exe slui.exe spoolsv.exe:880 sxstrace.exe systeminfo.exe:110 takeown.exe:68 taskmgr.exe:1250 TiFileFetcher.exe tpmtool.exe tsdiscon.exe typeperf.exe
TrustedInstaller.exe:190 TiWorker.exe unlodctr.exe vds.exe vdsldr.exe verifier.exe vssadmin.exe:150 VSSVC.exe:1500 waitfor.exe wecutil.exe wbadmin.exe WerFaultSecure.exe
winlogon.exe:900 winrm.cmd winrm.vbs:200 winrs.exe winver.exe wscript.exe:170 wsmprovhost.exe:36 WSManHTTPConfig.exe wuapp.exe wuauclt.exe wusa.exe:310 oobe.exe UsoClient.exe
`;

/** Libraries that Server Core has and Nano Server lacks. */
export const coreLibraries = `
user32.dll:1650 gdi32.dll:170 gdi32full.dll:1100 shell32.dll:7700 comctl32.dll:600 comdlg32.dll:900 uxtheme.dll:600 imm32.dll:190 usp10.dll:90 msctf.dll:1150 dwmapi.dll:180
netapi32.dll:100 logoncli.dll:260 browcli.dll dsrole.dll activeds.dll adsldp.dll adsldpc.dll wldap32.dll:350 ntdsapi.dll odbc32.dll:660 odbccp32.dll msi.dll:3200 msihnd.dll
mscoree.dll:380 mscorier.dll mscories.dll msdtcprx.dll:820 msdtctm.dll:1700 comsvcs.dll:1600 catsrv.dll mtxclu.dll xolehlp.dll:76 StateRepository.Core.dll windows.staterepository.dll:5000
diagtrack.dll:3700 wuaueng.dll:3400 wuapi.dll:1000 wups.dll usosvc.dll UpdateAgent.dll qmgr.dll:1400 bitsperf.dll wbemcomn.dll:450 WSDApi.dll WsmSvc.dll:2800 wsmauto.dll WsmWmiPl.dll
urlmon.dll:1900 ieframe.dll:6000 mshtml.dll:23000 jscript.dll:820 jscript9.dll:4300 vbscript.dll:620 scrrun.dll:210 msxml3.dll:2200 dpapi.dll dssenh.dll rsaenh.dll:210
d3d11.dll:2500 dxgi.dll:960 d2d1.dll:5800 dwrite.dll:2300 windowscodecs.dll:1700 gdiplus.dll propsys.dll:990 thumbcache.dll actxprxy.dll twinapi.appcore.dll:2200
vssapi.dll:1500 vsstrace.dll virtdisk.dll:120 wimgapi.dll:800 dismapi.dll:1000 ssdpapi.dll upnp.dll httpapi.dll:60 wtsapi32.dll:74 winsta.dll:360 winspool.drv:600 spoolss.dll
sxs.dll:600 sxsstore.dll srclient.dll mpr.dll:110 mprapi.dll rasapi32.dll:870 rasman.dll tapi32.dll rtutils.dll snmpapi.dll inetcomm.dll mlang.dll:220 hlink.dll
vmcompute.dll:300 computecore.dll:300 computenetwork.dll:400 computestorage.dll:200 vcruntime140_clr0400.dll ucrtbase_clr0400.dll:850 msvcp_win.dll:620 msvcp60.dll atl.dll mfc42.dll:1500
`;

/** Modules under `WindowsPowerShell\v1.0\Modules`. */
export const powershellModules: readonly string[] = [
  "AppBackgroundTask",
  "BitsTransfer",
  "CimCmdlets",
  "Defender",
  "DFSN",
  "Dism",
  "DnsClient",
  "IISAdministration",
  "International",
  "iSCSI",
  "Microsoft.PowerShell.Archive",
  "Microsoft.PowerShell.Diagnostics",
  "Microsoft.PowerShell.Host",
  "Microsoft.PowerShell.LocalAccounts",
  "Microsoft.PowerShell.Management",
  "Microsoft.PowerShell.Security",
  "Microsoft.PowerShell.Utility",
  "Microsoft.WSMan.Management",
  "MsDtc",
  "NetAdapter",
  "NetConnection",
  "NetEventPacketCapture",
  "NetLbfo",
  "NetNat",
  "NetSecurity",
  "NetTCPIP",
  "PackageManagement",
  "PKI",
  "PnpDevice",
  "PowerShellGet",
  "PSDesiredStateConfiguration",
  "PSDiagnostics",
  "PSScheduledJob",
  "PSWorkflow",
  "ScheduledTasks",
  "SecureBoot",
  "ServerManager",
  "SmbShare",
  "Storage",
  "TLS",
  "TrustedPlatformModule",
  "WebAdministration",
  "WindowsUpdate",
];

/** Assemblies and programs of `Microsoft.NET\Framework64\v4.0.30319`. */
export const frameworkFiles = `
clr.dll:10700 clrjit.dll:1200 mscorlib.dll:5500 mscorwks.dll mscoreei.dll:620 System.dll:3400 System.Core.dll:1550 System.Data.dll:3400 System.Drawing.dll:570 System.Web.dll:5100
System.Xml.dll:2500 System.ServiceModel.dll:6000 System.Configuration.dll:400 System.Windows.Forms.dll:5700 System.Net.Http.dll:190 System.Runtime.Serialization.dll:1050
System.ServiceProcess.dll:130 System.Transactions.dll:310 System.Management.dll:400 Microsoft.CSharp.dll:470 Microsoft.VisualBasic.dll:670 webengine4.dll:600 aspnet_isapi.dll:30
aspnet_regiis.exe:44 aspnet_compiler.exe:56 csc.exe:2700 vbc.exe:3200 ilasm.exe:380 InstallUtil.exe:40 MSBuild.exe:260 ngen.exe:170 mscorsvw.exe:130 RegAsm.exe:64 RegSvcs.exe:45
SMSvcHost.exe:140 ngen.log machine.config web.config
`;
