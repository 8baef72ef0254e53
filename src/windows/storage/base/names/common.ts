/** Programs of Nano Server's System32, in Server Core too. Sizes in KiB: reference/windows-storage.md §11, else unsaid. */
export const commonPrograms = `
smss.exe:160 csrss.exe:20 wininit.exe:400 services.exe:700 lsass.exe:60 svchost.exe:60 CExecSvc.exe:100 cmd.exe:300 conhost.exe:900
attrib.exe:24 certoc.exe chcp.com:16 curl.exe:540 expand.exe find.exe:20 findstr.exe:36 fltMC.exe hostname.exe:16 icacls.exe:40 ipconfig.exe:40
label.exe mode.com:36 more.com:32 nbtstat.exe net.exe:60 net1.exe:180 netstat.exe:40 nslookup.exe:90 PATHPING.EXE PING.EXE:24
reg.exe:80 replace.exe RMActivate.exe Robocopy.exe:150 ROUTE.EXE sc.exe:72 setx.exe:56 sort.exe:32 subst.exe tar.exe:56 taskkill.exe:100 tasklist.exe:110
timeout.exe:36 TRACERT.EXE:20 tree.com:24 tzutil.exe userinit.exe w32tm.exe wevtutil.exe where.exe:44 whoami.exe:72 xcopy.exe:56 WerFault.exe:560
wermgr.exe dllhost.exe:28 taskhostw.exe:110 lsm.dll:720 LogonUI.exe:20
`;

/** Libraries of Nano Server's System32, in Server Core too. */
export const commonLibraries = `
ntdll.dll:2080 kernel32.dll:760 KernelBase.dll:3300 ucrtbase.dll:1100 msvcrt.dll:640 advapi32.dll:700 sechost.dll:640 rpcrt4.dll:1250 combase.dll:3500
ole32.dll:1200 oleaut32.dll:850 bcrypt.dll:160 bcryptprimitives.dll:540 crypt32.dll:1450 cryptbase.dll:36 cryptsp.dll:88 cryptsvc.dll:140 cryptdll.dll
dnsapi.dll:830 dnsrslvr.dll:260 dhcpcsvc.dll:90 dhcpcsvc6.dll dhcpcore.dll:380 iphlpapi.dll:230 nsi.dll:24 nsisvc.dll:40 ws2_32.dll:420 mswsock.dll:380
wsock32.dll winnsi.dll webio.dll:560 winhttp.dll:1050 wininet.dll schannel.dll:560 secur32.dll:40 sspicli.dll:230 kerberos.dll:1050 msv1_0.dll:520
lsasrv.dll:1700 samsrv.dll:800 samlib.dll wdigest.dll ncrypt.dll:160 ncryptprov.dll profapi.dll:100 profsvc.dll:430 userenv.dll:170 gpsvc.dll:1200
rpcss.dll:1150 RpcEpMap.dll RpcRtRemote.dll EventAggregation.dll SystemEventsBrokerServer.dll:240 TimeBrokerServer.dll wevtsvc.dll:1900 wevtapi.dll:410
es.dll:390 netprofm.dll nlasvc.dll nlaapi.dll schedsvc.dll:1000 taskschd.dll:650 taskcomp.dll wkssvc.dll:280 srvsvc.dll netutils.dll srvcli.dll wkscli.dll
psapi.dll:24 version.dll:32 powrprof.dll:290 setupapi.dll:4500 cfgmgr32.dll:310 devobj.dll:150 ntmarta.dll:190 umpdc.dll dbghelp.dll:1900 dbgcore.dll:170
wer.dll:790 wercplsupport.dll faultrep.dll:480 pdh.dll:290 perfproc.dll perfos.dll perfdisk.dll loadperf.dll tdh.dll:830 wldp.dll:180 wintrust.dll:390 msasn1.dll:68
imagehlp.dll:110 xmllite.dll:210 msxml6.dll:2600 msxml6r.dll clbcatq.dll:680 coml2.dll:430 shlwapi.dll:330 shcore.dll:680 kernel.appcore.dll:76 win32u.dll:120
ntlanman.dll fltLib.dll:36 FirewallAPI.dll:620 fwbase.dll wfapigp.dll fwpuclnt.dll:520 rasadhlp.dll usermgr.dll:1250 usermgrcli.dll wudfapi.dll tokenbinding.dll
vertdll.dll websocket.dll bindfltapi.dll:40 wcifsapi.dll hvsocket.dll vmhgs.dll locale.nls:830 C_1252.NLS:66 C_437.NLS:66 C_65001.NLS sortdefault.nls l_intl.nls:4
`;

/** Besides, in System32 of both. */
export const commonData =
  "apisetschema.dll:120 license.rtf:180 perfc009.dat:32 perfh009.dat:290 perfi009.dat perfd009.dat";
