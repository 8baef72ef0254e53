// First and last parts of names of Windows files and components, from which names are put together that look like them.
const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** What a library is about. */
export const stems = words(`
  acp act adm adv aep agent alg ami app apx arc asf asp atl aud aux azn bcp bda bio bits ble blk boot brk bth btw cab cap cdo cel cert cfg chx
  cic cim clb cld clu cmn cng cof cpl crd csp ctl dab dav dcn dev dfs dhc dia dim dlg dmc dns dps drt dsk dtc dvc eap edp efs els enr erc esc
  etw evr ext fax fde fdr fhs fil flt fms fnt fpb frs fsm fve gcd geo glm gpo grp hbx hid hlp hnk hrt icm idl ime inp iot ips isc jet job kds
  kpt kst lan ldp lic lnk loc log lpk lsm lxp mag mbs mci mdm mfc mib mmd mod mpe mrt msp mtp nap ncd ndf net nlc nps nrp ntd odt oem olp ops
  osk pam pcp pdf per phn pim pkt pnp pol prf prn psm ptp qos qwv ras rdp reg res rpa rpt sas scm scp sdb sec ses shp sip slc smb snm soc spp
  srp ssd std stg svc swp syn tap tbs tcp tdl thm tlb tpm trk tsp ttd udp uif umf upn usb usr utl vac van vfs vid vmp vpn vss wab wcm wdi wdm
  web wfd wia win wlp wmi wpc wsc wsd wtp wwn xbl xml xps zip
`);

/** What a library is for. */
export const endings = words(`
  api cli core svc ui util prov host mgr ext cfg base srv disp proxy res lib cpl sync task store shell client helper agent
`);

/** What components are about. */
export const themes = words(`
  accounts appid applocker appmodel audio authentication autochk bits bluetooth boot capabilities certificates clipboard cloudstore com commandline
  compat console containers coreos crypto cryptography datacenter deployment devices dhcp diagnostics directoryservices disk dns dot3 drivers
  eap edge efs enrollment errorreporting eventlog eventing explorer failover fileserver filter firewall fonts gdi globalization gpupdate grouppolicy
  help hid hypervisor i18n identity iis imaging ime input installer intl isolation kerberos kernel keyboard languages licensing lsa management
  media messaging mmc multipoint ndis netfx network nfs nps ntfs ole onecore operations oobe packagemanager parental performance policy power
  powershell printing provisioning quota radius ras rdp registry remoteassistance resources rpc safedocs scripting search security servicing
  sessionmanager setup sharedpc shell smb snmp speech spooler storage store subsystem sxs sysprep system taskscheduler tcpip telnet termservices
  themes time tpm tracing trustedinstaller update usb useraccount userprofile vault virtualization volume vss wcm webauth webio webservices
  winbio windowsui winrm wmi workfolders wow64 wpd wsl xaml
`);

/** What a component of them is. */
export const aspects = words(`
  adm api binaries client core cmdlets common components configuration data engine events extension files framework helper host infrastructure
  interface kernelmode library manager mof monitor module operations perfcounters platform plugin policy provider proxy registration resources
  runtime schema server service settings shared support task tools usermode utilities wmi
`);
