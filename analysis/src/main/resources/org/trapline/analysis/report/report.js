"use strict";
(function () {
  const data = JSON.parse(document.getElementById("data").textContent);
  const drawn = [];
  const color = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  function ratio(value) {
    return value >= 10 ? value.toFixed(0) : value >= 1 ? String(+value.toFixed(1)) : String(+value.toFixed(2));
  }

  function height(canvas, rows) {
    canvas.parentNode.style.height = rows * 30 + 70 + "px";
  }

  const lineAtOne = {
    id: "lineAtOne",
    beforeDatasetsDraw(chart) {
      const x = chart.scales.x.getPixelForValue(1);
      const area = chart.chartArea;
      const pen = chart.ctx;
      pen.save();
      pen.strokeStyle = color("--ink");
      pen.setLineDash([4, 4]);
      pen.beginPath();
      pen.moveTo(x, area.top);
      pen.lineTo(x, area.bottom);
      pen.stroke();
      pen.restore();
    },
  };

  function forest(canvas) {
    const rows = data.forest;
    height(canvas, rows.length);
    const ends = rows.flatMap((r) => [r.ratioLower, r.ratioUpper, r.ratio, 1]).filter((v) => v > 0 && isFinite(v));
    const least = Math.max(0.02, Math.min(0.5, ...ends) / 1.2);
    const most = Math.min(50, Math.max(2, ...ends) * 1.2);
    const clip = (v) => Math.min(most, Math.max(least, v));
    return new Chart(canvas, {
      type: "bar",
      data: {
        labels: rows.map((r) => r.subject),
        datasets: [
          {
            type: "line", indexAxis: "y", label: "ratio", data: rows.map((r) => clip(r.ratio)), showLine: false,
            pointRadius: 5, pointHoverRadius: 6, pointBackgroundColor: color("--accent"), pointBorderColor: color("--card"),
          },
          {
            label: "95 % interval", data: rows.map((r) => [clip(r.ratioLower), clip(r.ratioUpper)]),
            backgroundColor: color("--accent"), barThickness: 3,
          },
        ],
      },
      options: {
        indexAxis: "y", animation: false, responsive: true, maintainAspectRatio: false,
        scales: {
          x: {
            type: "logarithmic", min: least, max: most,
            title: { display: true, text: "detection rate, after over before" + (rows[0].nControl > 0 ? ", relative to controls" : ""), color: color("--soft") },
            grid: { color: color("--line") },
            ticks: { color: color("--soft"), callback: ratio },
            afterBuildTicks(axis) {
              axis.ticks = [0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50].filter((v) => v >= least && v <= most).map((value) => ({ value }));
            },
          },
          y: { grid: { display: false }, ticks: { color: color("--ink"), autoSkip: false } },
        },
        plugins: {
          legend: { display: false },
          tooltip: {
            callbacks: {
              label: (item) => {
                const r = rows[item.dataIndex];
                return ratio(r.ratio) + " (" + ratio(r.ratioLower) + " to " + ratio(r.ratioUpper) + ")";
              },
            },
          },
        },
      },
      plugins: [lineAtOne],
    });
  }

  function day(value) {
    return new Date(value * 86400000).toISOString().slice(0, 10);
  }

  function calendar(canvas) {
    const rows = data.calendar;
    height(canvas, rows.length);
    const points = rows.flatMap((r) => r.spans.map((s) => ({ x: [s.from, s.to], y: r.station, group: r.group })));
    return new Chart(canvas, {
      type: "bar",
      data: {
        labels: rows.map((r) => r.station),
        datasets: [
          {
            data: points, grouped: false, barThickness: 12,
            backgroundColor: points.map((p) => color(p.group === "impact" ? "--human" : p.group === "control" ? "--accent" : "--vehicle")),
          },
        ],
      },
      options: {
        indexAxis: "y", animation: false, responsive: true, maintainAspectRatio: false,
        scales: {
          x: {
            type: "linear",
            min: Math.min(...points.map((p) => p.x[0])), max: Math.max(...points.map((p) => p.x[1])),
            grid: { color: color("--line") },
            ticks: { color: color("--soft"), maxRotation: 0, autoSkipPadding: 16, callback: day },
          },
          y: { grid: { display: false }, ticks: { color: color("--ink"), autoSkip: false } },
        },
        plugins: {
          legend: { display: false },
          tooltip: { callbacks: { label: (item) => day(item.raw.x[0]) + " to " + day(item.raw.x[1]) } },
        },
      },
    });
  }

  function draw() {
    drawn.splice(0).forEach((chart) => chart.destroy());
    Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
    Chart.defaults.font.size = 13;
    const places = { forest: forest, calendar: calendar };
    Object.keys(places).forEach((name) => {
      const canvas = document.getElementById(name);
      if (canvas && data[name].length > 0) {
        drawn.push(places[name](canvas));
      }
    });
  }

  draw();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  addEventListener("beforeprint", () => drawn.forEach((chart) => chart.resize()));
})();
