// What people type at a container host, the likeliest last: a match nearby costs fewer bits. Part of format 1 of the share link, so
// no letter of it may change; another dictionary is another format.
const phrases = [
  "https://github.com/ Invoke-WebRequest -UseBasicParsing http://localhost:8080 ConvertTo-Json | Select-Object | Where-Object | Format-Table",
  "Get-ChildItem Get-Content Set-Content Add-Content New-Item -ItemType Directory Remove-Item -Recurse -Force Copy-Item Move-Item Test-Path",
  "Get-Process Get-Service Stop-Service Restart-Service Start-Service docker Get-ComputerInfo Get-NetIPAddress Get-VM Get-Date Start-Sleep",
  "reg query HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion /v ProductName CurrentBuild reg add /t REG_SZ /d /f",
  "tasklist taskkill /F /PID /IM /T schtasks ipconfig /all ping -n 127.0.0.1 ping -t localhost nslookup netstat -ano route print hostname whoami",
  "systeminfo ver set echo %PATH% %COMPUTERNAME% %USERNAME% type C:\\Windows\\System32\\drivers\\etc\\hosts findstr more dir /s /b mkdir copy move del rmdir",
  "fsutil reparsepoint query fsutil usn readjournal C:\\ icacls attrib sc query sc stop w3svc net start net stop shutdown",
  "hcsdiag list hnsdiag list networks ctr images pull ctr run nerdctl crictl wsl uname -a cat /etc/os-release ls -la ps aux sh bash sleep",
  'FROM mcr.microsoft.com/dotnet/framework/aspnet:4.8 COPY . C:\\app WORKDIR /app RUN powershell -Command CMD ["cmd", "/c"] ENTRYPOINT ENV EXPOSE 80',
  "mcr.microsoft.com/dotnet/framework/runtime:4.8 mcr.microsoft.com/dotnet/aspnet:8.0-nanoserver-ltsc2022 mcr.microsoft.com/dotnet/sdk:8.0",
  "mcr.microsoft.com/windows/servercore/iis:windowsservercore-ltsc2022 mcr.microsoft.com/windows/server:ltsc2022 hello-world:nanoserver alpine nginx:alpine ubuntu",
  "windows-server-2016 windows-server-2019 windows-server-2025 windows-11 linux -hyper-v windows-server-2022",
  "docker system prune -a --volumes docker system df -v docker info docker version docker events --since docker stats --no-stream docker search",
  "docker save -o docker load -i docker import docker export docker login -u docker logout docker push docker history --no-trunc docker manifest inspect",
  "docker network create -d nat backend --subnet 10.1.0.0/24 --gateway 10.1.0.1 docker network inspect nat docker network ls docker network connect docker network disconnect docker network rm",
  "docker volume create webdata docker volume ls docker volume inspect docker volume rm docker volume prune docker container prune docker image prune -f docker container ls docker image ls",
  "docker update --memory 1g --cpus 2 docker rename docker port docker top docker diff docker cp C:\\data docker commit -m docker attach docker wait docker kill docker pause docker unpause docker restart docker create",
  '--format "{{.Names}}" --format "{{json .}}" "table {{.ID}}\\t{{.Names}}\\t{{.Status}}" --filter status=exited --filter name= --filter label= -q --no-trunc -a',
  "--restart always --restart on-failure:3 --cpus 0.5 --cpu-count 2 --cpu-percent 10 --cpu-shares 512 --memory 512m --memory 1g --storage-opt size=40G --isolation process --isolation=process --isolation=hyperv --isolation hyperv",
  "--network none --network container:web --hostname --entrypoint --env-file --label -e MODE=prod -v C:\\data:C:\\data -v webdata:C:\\data --mount type=bind,source=C:\\src,target=C:\\src -w C:\\app -u ContainerAdministrator --user ContainerUser -P -p 8080:80 -p 80:80",
  "docker build -t site:1.0 . docker build -t shop:1.0 C:\\src\\shop -f Dockerfile --no-cache --build-arg --target docker tag shop:latest docker rmi -f",
  "docker pull mcr.microsoft.com/windows/servercore:ltsc2019 mcr.microsoft.com/windows/nanoserver:ltsc2025 mcr.microsoft.com/windows/servercore:ltsc2025 mcr.microsoft.com/windows/nanoserver:1809",
  "docker inspect --format docker logs -f --tail 10 -t web docker stop -t 5 docker stop web docker start -ai docker start web docker rm -f web docker rm docker images docker ps -a docker ps",
  "cd C:\\src\\shop cls ls cd .. exit powershell powershell -c cmd /c echo hello > C:\\hello.txt type C:\\hello.txt cmd /c dir C:\\ cmd /c set cmd /c ver cmd exit",
  "docker exec -it web powershell docker exec web cmd /c tasklist docker exec -it web cmd docker exec web docker exec ",
  "docker run --rm -it mcr.microsoft.com/windows/servercore:ltsc2022 powershell docker run -d --name web -p 8080:80 mcr.microsoft.com/windows/servercore/iis docker run -d --name web docker run -it --rm docker run --rm docker run -d ",
  "mcr.microsoft.com/windows/servercore:ltsc2022 cmd mcr.microsoft.com/windows/nanoserver:ltsc2022 cmd /c ping -t localhost\ndocker ps -a\ndocker ps\ndocker rm -f web\ndocker images\ndocker logs web\nexit\n",
  "docker run --rm mcr.microsoft.com/windows/nanoserver:ltsc2022 cmd /c echo hi\ndocker run ",
];

/** The text that both ends of a share link know already. */
export const dictionaryText = phrases.join(" ");
