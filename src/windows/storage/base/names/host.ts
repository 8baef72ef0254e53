/** What the host's System32 has and images do without: the kernel and what serves containers and machines. Source: reference/windows-internals.md §7, §10. */
export const hostSystem = `
ntoskrnl.exe:10800 ntkrla57.exe:10900 securekernel.exe:1000 hal.dll:180 hvix64.exe:1700 hvax64.exe:1550 hvloader.dll:140 winload.exe:1700 winload.efi:2000 winresume.exe:1300
ci.dll:1050 kdcom.dll:48 mcupdate_GenuineIntel.dll:1400 PSHED.dll:90 bootvid.dll:40 win32k.sys:570 win32kbase.sys:2900 win32kfull.sys:3700 cdd.dll:250 clfs.sys
vmcompute.exe:4100 HostNetSvc.dll:2900 hcsdiag.exe:180 hnsdiag.exe:160 nvagent.dll:480 vmwp.exe:3900 vmms.exe:14000 vmprox.dll vid.dll:110 vmsp.exe CmService.dll:1300 IPHLPSVC.DLL:830
explorerframe.dll sihost.exe:140 dwm.exe:100 dwminit.dll LogonController.dll:2200 termsrv.dll:1100 BFE.DLL:1000 mpssvc.dll:960 w32time.dll:560
`;

/** `System32\drivers`. Source: reference/windows-internals.md §7.1, §7.5. */
export const hostDrivers = `
afd.sys:690 bindflt.sys:160 cldflt.sys:500 condrv.sys:56 fileinfo.sys:90 fltMgr.sys:460 fsdepends.sys:130 fwpkclnt.sys:480 http.sys:1700 hvservice.sys:120 hvsocket.sys:90 ioqos.sys:30
iorate.sys:56 ksecdd.sys:170 ksecpkg.sys luafv.sys:150 mountmgr.sys:120 mpsdrv.sys:90 msfs.sys:36 mup.sys:150 ndis.sys:1600 netio.sys:640 npfs.sys:90 npsvctrig.sys:44 nsiproxy.sys:52
ntfs.sys:2900 partmgr.sys:180 prjflt.sys:260 rdbss.sys:460 srv2.sys:800 srvnet.sys:340 storport.sys:740 storqosflt.sys:160 tcpip.sys:3100 tdx.sys:130 UnionFS.sys:180 cimfs.sys:160
vhdmp.sys:780 vfpext.sys:1500 vid.sys:820 vmbkmclr.sys:110 vmbus.sys:170 vmbusr.sys:240 vmswitch.sys:1900 volmgr.sys:100 volsnap.sys:420 wcifs.sys:240 wcnfs.sys:90 winhvr.sys:120
winnat.sys:330 wof.sys:260 ACPI.sys:800 disk.sys:100 pci.sys:480 kbdclass.sys:70 mouclass.sys:68 rassstp.sys stornvme.sys:190 WdFilter.sys:560 Wdf01000.sys:830
`;
